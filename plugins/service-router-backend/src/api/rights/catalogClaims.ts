import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  EntityTies,
  LabelSelector,
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { tiesOf } from '../tiesOf';

type Labels = Readonly<Record<string, string>>;

/** An entity that says that a route is its own. */
export interface CatalogClaim {
  /** Its reference. */
  entity: string;
  owners: readonly string[];
}

/** An entity that selects routes of a namespace. */
interface Selecting extends CatalogClaim {
  selector: LabelSelector;
}

/** Which routes the entities of the catalog say are theirs. */
export interface CatalogClaims {
  /**
   * By whom a route is owned: by the entities that name it; where none does, by those that select it in a namespace that
   * they name. A host name, or a selector for all namespaces, makes nobody an owner.
   */
  of(
    route: RouteIdentifier,
    labels: () => readonly Labels[],
  ): readonly CatalogClaim[];
  /** References of the entities that name the route, or find it by this host. */
  claimantsOf(route: RouteIdentifier, host: string): readonly string[];
  /** References of the entities whose selector for all namespaces finds a route with these labels, which makes nobody an owner. */
  findersOf(labels: () => readonly Labels[]): readonly string[];
}

/** Reads claims from entities; what cannot be read claims nothing, which the entity's own card says. */
export class CatalogClaimsReader implements CatalogClaims {
  readonly #named = new Map<string, CatalogClaim[]>();
  /** By namespace. */
  readonly #selecting = new Map<string, Selecting[]>();
  /** In all namespaces. */
  readonly #selectingAnywhere: Selecting[] = [];
  readonly #claimants = new Map<string, Set<string>>();

  add(entity: Entity): void {
    const ties = readable(entity);
    if (!ties) {
      return;
    }
    const reference = stringifyEntityRef(entity);
    const claim = { entity: reference, owners: ownersOf(entity) };
    for (const route of ties.named?.routes ?? []) {
      const key = routeKey(route);
      this.#named.set(key, [...(this.#named.get(key) ?? []), claim]);
      addTo(this.#claimants, key, [reference]);
    }
    for (const host of ties.hosts) {
      addTo(this.#claimants, host, [reference]);
    }
    if (ties.selected) {
      const { selector, namespaces } = ties.selected;
      this.#addSelecting({ selector, ...claim }, namespaces);
    }
  }

  #addSelecting(selecting: Selecting, namespaces: readonly string[]): void {
    if (namespaces.length === 0) {
      this.#selectingAnywhere.push(selecting);
    }
    for (const namespace of namespaces) {
      const known = this.#selecting.get(namespace) ?? [];
      this.#selecting.set(namespace, [...known, selecting]);
    }
  }

  of(
    route: RouteIdentifier,
    labels: () => readonly Labels[],
  ): readonly CatalogClaim[] {
    const named = this.#named.get(routeKey(route));
    if (named) {
      return named;
    }
    return selectingOf(this.#selecting.get(route.namespace) ?? [], labels);
  }

  findersOf(labels: () => readonly Labels[]): readonly string[] {
    return selectingOf(this.#selectingAnywhere, labels).map(
      ({ entity }) => entity,
    );
  }

  claimantsOf(route: RouteIdentifier, host: string): readonly string[] {
    return [
      ...new Set([
        ...(this.#claimants.get(routeKey(route)) ?? []),
        ...(this.#claimants.get(host) ?? []),
      ]),
    ];
  }
}

/** Those that select a route with these labels; nobody looks at them where nobody selects. */
function selectingOf(
  selecting: readonly Selecting[],
  labels: () => readonly Labels[],
): Selecting[] {
  const held = selecting.length > 0 ? labels() : [];
  return selecting.filter(({ selector }) =>
    held.some(one => selector.selects(one)),
  );
}

function readable(entity: Entity): EntityTies | undefined {
  try {
    return tiesOf(entity);
  } catch {
    return undefined;
  }
}

function ownersOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}

function addTo(
  sets: Map<string, Set<string>>,
  key: string,
  values: readonly string[],
): void {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set);
  values.forEach(value => set.add(value));
}
