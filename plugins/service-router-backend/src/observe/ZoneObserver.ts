import { RecordSet } from '@service-router/plugin-service-router-common';
import {
  ZoneReadError,
  ZoneThrottledError,
} from '@service-router/plugin-service-router-node';
import { ReadingObserver, ReadingObserverOptions } from './ReadingObserver';
import { sameRecordSets } from './sameRecordSets';

export interface ZoneObserverOptions
  extends Omit<
    ReadingObserverOptions<RecordSet[]>,
    'name' | 'isSame' | 'failureOf'
  > {
  region: string;
  zoneName: string;
}

/** One region's zone, read again and again: its last complete picture, and what keeps it from being newer. */
export class ZoneObserver extends ReadingObserver<RecordSet[]> {
  constructor({ region, zoneName, ...options }: ZoneObserverOptions) {
    super({
      ...options,
      name: `zone ${zoneName} of ${region}`,
      isSame: sameRecordSets,
      failureOf: error => ({
        retryable: error instanceof ZoneReadError ? error.retryable : true,
        ...(error instanceof ZoneThrottledError
          ? { retryAfter: error.retryAfter }
          : {}),
      }),
    });
  }
}
