import { InputError } from '@backstage/errors';

/** One thing that keeps a request from being carried out. @public */
export interface RequestFault {
  /** The input it is about. */
  field: string;
  rule:
    | 'layout'
    | 'regions'
    | 'trafficManager'
    | 'darkRegions'
    | 'notFound'
    | 'overridden'
    | 'secondPolicy';
  /** A sentence with the value that was found and what to do. */
  message: string;
}

/** A request that the repository cannot be changed for; it is as it was. @public */
export class RoutingRefusal extends InputError {
  constructor(
    /** Everything that is wrong, not only the first thing. */
    readonly faults: RequestFault[],
  ) {
    super(faults.map(({ message }) => message).join('; '));
  }
}
