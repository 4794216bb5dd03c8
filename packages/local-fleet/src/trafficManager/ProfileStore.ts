import { Endpoint, Profile, ProfileId, resourceIdOf } from './Profile';

/** What a probe has found; nothing is found yet of a new endpoint. @public */
export type Finding = 'Online' | 'Degraded';

/** A profile was written, or deleted when there is none after it. @public */
export interface ProfileChange {
  before?: Profile;
  after?: Profile;
}

function keyOf(id: ProfileId): string {
  return resourceIdOf(id).toLowerCase();
}

function endpointKeyOf(profile: ProfileId, { type, name }: Endpoint): string {
  return `${keyOf(profile)}/${type}/${name.toLowerCase()}`;
}

/** Whether a probe of the one says nothing of the other. */
function isProbedAnew(before: Profile, after: Profile, name: Endpoint) {
  const isSame = (endpoint: Endpoint) =>
    endpoint.type === name.type &&
    endpoint.name.toLowerCase() === name.name.toLowerCase();
  const told = (profile: Profile) => {
    const found = profile.endpoints.find(isSame);
    return JSON.stringify([
      profile.status,
      profile.monitor,
      found && [
        found.target,
        found.targetResourceId,
        found.status,
        found.alwaysServe,
        found.customHeaders,
      ],
    ]);
  };
  return told(before) !== told(after);
}

/**
 * The Traffic Manager profiles of the fleet and what probes have found of their endpoints: what the resource manager
 * writes, the prober measures and the DNS answers from. Ids and names are compared without case, as Azure does.
 *
 * @public
 */
export class ProfileStore {
  readonly #profiles = new Map<string, Profile>();
  readonly #byRelativeName = new Map<string, Profile>();
  readonly #findings = new Map<string, Finding>();
  readonly #listeners = new Set<(change: ProfileChange) => void>();

  /** All, in the order in which they were made. */
  list(): Profile[] {
    return [...this.#profiles.values()];
  }

  get(id: ProfileId): Profile | undefined {
    return this.#profiles.get(keyOf(id));
  }

  /** The profile with a Resource Manager id, which a nested endpoint names its child by. */
  byResourceId(resourceId: string): Profile | undefined {
    return this.#profiles.get(resourceId.toLowerCase());
  }

  /** Relative names are unique among all subscriptions. */
  byRelativeName(relativeName: string): Profile | undefined {
    return this.#byRelativeName.get(relativeName.toLowerCase());
  }

  /** Writes a whole profile. An endpoint is measured anew when what is probed of it has changed. */
  put(profile: Profile): void {
    const before = this.get(profile.id);
    if (before) {
      this.#byRelativeName.delete(before.relativeName.toLowerCase());
      for (const endpoint of before.endpoints) {
        if (isProbedAnew(before, profile, endpoint)) {
          this.#findings.delete(endpointKeyOf(profile.id, endpoint));
        }
      }
    }
    this.#profiles.set(keyOf(profile.id), profile);
    this.#byRelativeName.set(profile.relativeName.toLowerCase(), profile);
    this.#tell({ before, after: profile });
  }

  /** @returns whether there was such a profile */
  delete(id: ProfileId): boolean {
    const before = this.get(id);
    if (!before) return false;
    this.#profiles.delete(keyOf(id));
    this.#byRelativeName.delete(before.relativeName.toLowerCase());
    for (const endpoint of before.endpoints) {
      this.#findings.delete(endpointKeyOf(id, endpoint));
    }
    this.#tell({ before });
    return true;
  }

  /** What probes have found of an endpoint. */
  findingOf(profile: Profile, endpoint: Endpoint): Finding | undefined {
    return this.#findings.get(endpointKeyOf(profile.id, endpoint));
  }

  /** Keeps what probes have found; of an endpoint that has gone meanwhile, nothing. */
  setFinding(profile: ProfileId, endpoint: Endpoint, finding: Finding): void {
    const isThere = this.get(profile)?.endpoints.some(
      ({ type, name }) => type === endpoint.type && name === endpoint.name,
    );
    if (isThere) this.#findings.set(endpointKeyOf(profile, endpoint), finding);
  }

  /** Tells of every write, after it happened. @returns a function that ends it */
  subscribe(listener: (change: ProfileChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: ProfileChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
