import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { tiedEntities } from '../tiesOf';
import { Sources } from './Operation';

/** References in one filter, which is part of an address. */
const REFERENCES_AT_ONCE = 50;

type Filter = Record<string, string | string[]>;

interface Catalog {
  catalog: Pick<Sources['catalog'], 'streamEntities'>;
  credentials: BackstageCredentials;
}

/**
 * What a system, a domain or a group owns and says which routes are its own: the parts of the system, the parts of the domain's
 * systems, what the group and all groups below it own. The caller's credentials decide what is seen.
 *
 * @returns undefined for an entity of another kind
 */
export async function ownedEntities(
  owner: Entity,
  source: Catalog,
): Promise<Entity[] | undefined> {
  const reference = stringifyEntityRef(owner);
  switch (owner.kind.toLocaleLowerCase('en-US')) {
    case 'system':
      return tiedOf(RELATION_PART_OF, [reference], source);
    case 'domain':
      return tiedOf(
        RELATION_PART_OF,
        await referencesOf('System', RELATION_PART_OF, [reference], source),
        source,
      );
    case 'group':
      return tiedOf(
        RELATION_OWNED_BY,
        await withGroupsBelow(reference, source),
        source,
      );
    default:
      return undefined;
  }
}

/** A group may be told to be below itself; it is looked at once all the same. */
async function withGroupsBelow(
  group: string,
  source: Catalog,
): Promise<string[]> {
  const groups = new Set([group]);
  let level = [group];
  while (level.length > 0) {
    const below = await referencesOf('Group', RELATION_CHILD_OF, level, source);
    level = below.filter(reference => !groups.has(reference));
    level.forEach(reference => groups.add(reference));
  }
  return [...groups];
}

async function referencesOf(
  kind: string,
  relation: string,
  references: string[],
  source: Catalog,
): Promise<string[]> {
  const found = await entitiesOf(relation, references, source, {
    filterOf: filter => [{ kind, ...filter }],
    fields: ['kind', 'metadata.name', 'metadata.namespace'],
  });
  return found.map(entity => stringifyEntityRef(entity));
}

function tiedOf(
  relation: string,
  references: string[],
  source: Catalog,
): Promise<Entity[]> {
  return entitiesOf(relation, references, source, {
    filterOf: tiedEntities,
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
      'metadata.links',
    ],
  });
}

/** Each once, although it may have the relation to several. */
async function entitiesOf(
  relation: string,
  references: string[],
  { catalog, credentials }: Catalog,
  asked: {
    filterOf: (filter: Filter) => Record<string, string | symbol | string[]>[];
    fields: string[];
  },
): Promise<Entity[]> {
  const found = new Map<string, Entity>();
  for (let at = 0; at < references.length; at += REFERENCES_AT_ONCE) {
    const some = references.slice(at, at + REFERENCES_AT_ONCE);
    const pages = catalog.streamEntities(
      {
        filter: asked.filterOf({ [`relations.${relation}`]: some }),
        fields: asked.fields,
      },
      { credentials },
    );
    for await (const entities of pages) {
      entities.forEach(entity => found.set(stringifyEntityRef(entity), entity));
    }
  }
  return [...found.values()];
}
