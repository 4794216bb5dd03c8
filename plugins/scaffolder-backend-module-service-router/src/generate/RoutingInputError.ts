import { InputError } from '@backstage/errors';
import { InputFault } from './inputFaults';

/** The inputs of a routing action cannot be used; nothing was done. @public */
export class RoutingInputError extends InputError {
  constructor(
    actionId: string,
    /** Everything that is wrong, not only the first thing. */
    readonly faults: InputFault[],
    /** What did not happen, for actions that write nothing anyway. */
    outcome: string = 'wrote nothing',
  ) {
    super(
      `${actionId} ${outcome}: ${faults
        .map(({ message }) => message)
        .join('; ')}`,
    );
  }
}
