import { CustomErrorBase } from '@backstage/errors';

/** The environment cannot be followed; the message says all that is wrong with it, a line each. */
export class EnvironmentError extends CustomErrorBase {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'EnvironmentError';
  }
}
