import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityFinding,
  EntityTies,
  TiedRoute,
} from '@service-router/plugin-service-router-common';
import { Sources } from './Operation';

/** The routes of an entity, and which of them may be told of. */
interface Tied {
  entityRef: string;
  ties: EntityTies;
  tied: readonly TiedRoute[];
  isReadable: (route: TiedRoute) => boolean;
}

/** What an entity finds by labels and by each of its hosts, beyond what it names; and who else says it is theirs. */
export async function findingsOf(
  { entityRef, ties, tied, isReadable }: Tied,
  sources: Pick<Sources, 'catalog' | 'claims'> & {
    credentials: BackstageCredentials;
  },
): Promise<EntityFinding[]> {
  const { selected, hosts } = ties;
  const findings: EntityFinding[] = [];
  if (selected) {
    findings.push({
      by: 'labels',
      says: selected.says,
      ...(selected.namespaces.length > 0
        ? { namespaces: selected.namespaces }
        : {}),
      ...countedOf(tied.filter(({ by }) => by === 'labels')),
    });
  }
  for (const host of hosts) {
    const found = tied.filter(one => one.host === host);
    const claimants = await claimantsOf(found.filter(isReadable), host);
    findings.push({
      by: 'host',
      says: host,
      ...countedOf(found),
      ...(claimants.length > 0 ? { alsoClaimedBy: claimants } : {}),
    });
  }
  return findings;

  function countedOf(found: TiedRoute[]) {
    const readable = found.filter(isReadable);
    return {
      routes: readable.map(({ route }) => route),
      forbidden: found.length - readable.length,
    };
  }

  /** By what everybody says, told as far as the caller may see who says it. */
  async function claimantsOf(
    found: TiedRoute[],
    host: string,
  ): Promise<string[]> {
    const known = await sources.claims.current().catch(() => undefined);
    const entityRefs = [
      ...new Set(
        found.flatMap(({ route }) => known?.claimantsOf(route, host) ?? []),
      ),
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
    return entityRefs.filter((_, index) => items[index]);
  }
}
