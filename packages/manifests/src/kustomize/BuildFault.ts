import { ManifestFault, Place } from '../reading';

/** A folder that cannot be built: what is wrong, where, and what to do. Thrown in this room only. */
export class BuildFault extends Error {
  readonly name = 'BuildFault';
  readonly fault: ManifestFault;

  constructor(place: Place, message: string, remedy: string) {
    super(message);
    this.fault = { ...place, message, remedy };
  }
}
