import { InputError } from '@backstage/errors';
import { InputFault } from './inputFaults';

/** The inputs of a routing action cannot be used; nothing was written. @public */
export class RoutingInputError extends InputError {
  constructor(
    actionId: string,
    /** Everything that is wrong, not only the first thing. */
    readonly faults: InputFault[],
  ) {
    super(
      `${actionId} wrote nothing: ${faults
        .map(({ message }) => message)
        .join('; ')}`,
    );
  }
}
