import { badRequest, conflict } from '../errors/statusErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import { Target } from './ClusterState';

/** Fills in the name of the request, or refuses another one. */
export function matchName(object: KubernetesObject, { name }: Target): void {
  const given = object.metadata.name;
  if (given !== undefined && given !== name) {
    throw badRequest(
      `the name of the object (${given}) does not match the name on the URL (${name})`,
    );
  }
  object.metadata.name = name;
}

/** Refuses an update of another object of the same name. */
export function matchUid(
  updated: KubernetesObject,
  live: KubernetesObject,
  { definition, name }: Target,
): void {
  const { uid } = updated.metadata;
  if (uid && uid !== live.metadata.uid) {
    throw conflict(
      definition,
      name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${live.metadata.uid}`,
    );
  }
}

/** Refuses a change based on another state than the live one. */
export function matchResourceVersion(
  updated: KubernetesObject,
  live: KubernetesObject,
  { definition, name }: Target,
): void {
  const { resourceVersion } = updated.metadata;
  if (
    resourceVersion &&
    resourceVersion !== '0' &&
    resourceVersion !== live.metadata.resourceVersion
  ) {
    throw conflict(
      definition,
      name,
      'the object has been modified; please apply your changes to the latest version and try again',
    );
  }
}
