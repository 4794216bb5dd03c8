import { InputError } from '@backstage/errors';
import { ChangeFinding } from '@service-router/plugin-service-router-common';

/** Something of a change would not work. @public */
export class ChangeRefusedError extends InputError {
  constructor(
    /** Everything that would not work, not only the first thing. */
    readonly findings: ChangeFinding[],
  ) {
    super(
      `The change would not work: ${findings
        .map(({ sentence, remedy }) =>
          remedy ? `${sentence} ${remedy}` : sentence,
        )
        .join(
          ' ',
        )} Correct it, or set failOn to never to have it told in the pull request alone.`,
    );
  }
}
