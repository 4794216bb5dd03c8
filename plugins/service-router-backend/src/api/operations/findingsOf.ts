import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityFinding,
  EntityTies,
  RouteIdentifier,
  RouteIndex,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { Sources } from './Operation';

/** What an entity says of its routes, and which of all there are may be told of. */
interface Finding {
  entityRef: string;
  ties: EntityTies;
  index: RouteIndex;
  allows: (route: RouteIdentifier) => boolean;
}

/** What an entity finds by labels and by each of its hosts; and who else says it is theirs. */
export async function findingsOf(
  { entityRef, ties, index, allows }: Finding,
  sources: Pick<Sources, 'catalog' | 'claims'> & {
    credentials: BackstageCredentials;
  },
): Promise<EntityFinding[]> {
  const { named, selected, hosts } = ties;
  const namedKeys = new Set(named?.routes.map(routeKey));
  const findings: EntityFinding[] = [];
  if (selected) {
    const { says, selector, namespaces } = selected;
    findings.push({
      by: 'labels',
      says,
      ...(namespaces.length > 0 ? { namespaces } : {}),
      ...toldOf(index.bySelector(selector, namespaces)),
    });
  }
  for (const host of hosts) {
    const found = toldOf(index.byHost(host));
    const claimants = await claimantsOf(found.routes, host);
    findings.push({
      by: 'host',
      says: host,
      ...found,
      ...(claimants.length > 0 ? { alsoClaimedBy: claimants } : {}),
    });
  }
  return findings;

  function toldOf(found: readonly RouteIdentifier[]) {
    return {
      routes: found
        .filter(allows)
        .map(({ namespace, name }) => ({ namespace, name })),
      forbidden: found.filter(
        route => !allows(route) && !namedKeys.has(routeKey(route)),
      ).length,
    };
  }

  /** By what everybody says, told as far as the caller may see who says it. */
  async function claimantsOf(
    found: readonly RouteIdentifier[],
    host: string,
  ): Promise<string[]> {
    const known = await sources.claims.current().catch(() => undefined);
    const entityRefs = [
      ...new Set(found.flatMap(route => known?.claimantsOf(route, host) ?? [])),
    ].filter(reference => reference !== entityRef);
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await sources.catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: sources.credentials },
    );
    return entityRefs.filter((__, at) => items[at]);
  }
}
