import { FieldPath, Manifest, ManifestObject, Place } from '../reading';
import { manifestOf } from '../reading/Manifest';

/** What an object is known by while it is built. */
export interface ObjectId {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
}

/** Says where a value is written that was put into an object; the path goes on from that value. */
type PlaceBelow = (rest: FieldPath) => Place;

/** An object on its way through Kustomize: what it is by now, what it was called, and where each value comes from. */
export interface BuiltObject {
  value: ManifestObject;
  /** Names that it had before; patches may still speak of it by them. The first is the one of its file. */
  formerIds: readonly ObjectId[];
  origin: Manifest;
  /** By the path of a value that was put in or taken out, as JSON. */
  written: ReadonlyMap<string, PlaceBelow>;
}

/** An object as its file has it. */
export function asWritten(origin: Manifest): BuiltObject {
  return { value: origin.value, formerIds: [], origin, written: new Map() };
}

/** The id of an object as it is now. */
export function idOf({ value }: Pick<BuiltObject, 'value'>): ObjectId {
  const { apiVersion, kind, metadata } = value;
  return {
    apiVersion,
    kind,
    name: metadata.name,
    ...(metadata.namespace ? { namespace: metadata.namespace } : {}),
  };
}

/** Two ids of one object; Kustomize takes no namespace and `default` for the same. */
export function isSameId(a: ObjectId, b: ObjectId): boolean {
  return (
    a.apiVersion === b.apiVersion &&
    a.kind === b.kind &&
    a.name === b.name &&
    (a.namespace || 'default') === (b.namespace || 'default')
  );
}

/** The object with another content; `changes` are the values that differ and where they are written. */
export function changed(
  object: BuiltObject,
  value: ManifestObject,
  changes: readonly [FieldPath, PlaceBelow][],
): BuiltObject {
  const before = idOf(object);
  const written = new Map(object.written);
  for (const [field, placeBelow] of changes) {
    const key = JSON.stringify(field);
    for (const other of written.keys()) {
      if (other.startsWith(`${key.slice(0, -1)},`)) {
        written.delete(other);
      }
    }
    written.set(key, placeBelow);
  }
  return {
    ...object,
    value,
    written,
    formerIds: isSameId(before, idOf({ value }))
      ? object.formerIds
      : [...object.formerIds, before],
  };
}

/** The object as a manifest, each value with the place that it comes from. */
export function builtManifest({
  value,
  origin,
  written,
}: BuiltObject): Manifest {
  const built = manifestOf(value, field => {
    for (let depth = field.length; depth > 0; depth -= 1) {
      const found = written.get(JSON.stringify(field.slice(0, depth)));
      if (found) {
        return found(field.slice(depth));
      }
    }
    return origin.placeOf(field);
  });
  return built;
}
