import {
  RecheckPart,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';

/** Something that is looked at on request: a cluster, a zone, the traffic manager. */
export interface RecheckTarget
  extends Pick<RecheckPart, 'kind' | 'name' | 'region'> {
  /** Which replica does it, as this one knows. */
  by(): RecheckPart['by'];
  /** @returns whether it was done; false where another replica has to */
  recheck(route: RouteIdentifier): Promise<boolean>;
  /** Another replica does it now: what it finds is awaited. */
  follow(): void;
}

/** Under which name replicas leave each other that it is wanted. */
export function partOf({
  kind,
  name,
  region,
}: Pick<RecheckTarget, 'kind' | 'name' | 'region'>): string {
  return kind === 'zone' ? `zone ${region}` : `${kind} ${name}`;
}
