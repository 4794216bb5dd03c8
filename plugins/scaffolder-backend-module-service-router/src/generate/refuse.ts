import { RoutingRefusal } from '@service-router/manifests';
import { InputFault } from './inputFaults';
import { RoutingInputError } from './RoutingInputError';

/** @throws RoutingInputError when anything is wrong */
export function refuse(actionId: string, faults: InputFault[]): void {
  if (faults.length > 0) {
    throw new RoutingInputError(actionId, faults);
  }
}

/**
 * What a change of files gives.
 *
 * @throws RoutingInputError with the faults when the files cannot be changed as asked
 */
export function refusing<T>(actionId: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof RoutingRefusal) {
      throw new RoutingInputError(actionId, error.faults);
    }
    throw error;
  }
}
