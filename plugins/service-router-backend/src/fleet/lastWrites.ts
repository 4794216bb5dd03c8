import { LastWrite } from '@service-router/plugin-service-router-common';

/** An entry of `metadata.managedFields`, as far as it is looked at. */
interface ManagedFields {
  manager?: string;
  time?: string;
  subresource?: string;
}

/** Beside the objects and not in them: what is planned and compared must not see it. */
const writes = new WeakMap<object, LastWrite>();

/**
 * The last write of an object's contents, as the API server recorded it. Controllers write a status all the time; that
 * is none.
 */
export function newestWrite(managedFields: unknown): LastWrite | undefined {
  const entries = Array.isArray(managedFields)
    ? (managedFields as ManagedFields[])
    : [];
  const [newest] = entries
    .filter(entry => entry?.manager && !entry.subresource)
    .sort((a, b) => timeOf(b) - timeOf(a));
  const time = newest ? timeOf(newest) : 0;
  return newest?.manager === undefined
    ? undefined
    : {
        manager: newest.manager,
        ...(time > 0 ? { time: new Date(time).toISOString() } : {}),
      };
}

/** Milliseconds since the epoch; 0 where none is recorded. */
function timeOf({ time = '' }: ManagedFields): number {
  return Date.parse(time) || 0;
}

/** Keeps who wrote an object last, for as long as the object is held. */
export function rememberLastWrite(
  object: object,
  managedFields: unknown,
): void {
  const write = newestWrite(managedFields);
  if (write) {
    writes.set(object, write);
  }
}

/** Who wrote an object of a cluster's state last; undefined where the API server does not say. */
export function lastWriteOf(object: object): LastWrite | undefined {
  return writes.get(object);
}
