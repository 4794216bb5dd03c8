import { RecordSet } from '@service-router/plugin-service-router-common';

/** Two readings of a zone found the same, in the same order. Metadata goes with the ETag. */
export function sameRecordSets(a: RecordSet[], b: RecordSet[]): boolean {
  return (
    a.length === b.length &&
    a.every((left, index) => {
      const right = b[index];
      return (
        left.fqdn === right.fqdn &&
        left.type === right.type &&
        left.etag === right.etag &&
        left.ttl === right.ttl &&
        left.linkedProfile === right.linkedProfile &&
        left.values.length === right.values.length &&
        left.values.every((value, at) => value === right.values[at])
      );
    })
  );
}
