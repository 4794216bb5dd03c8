import {
  geographicHierarchy,
  hostOf,
  Profile,
  ProfileId,
  ProfileStore,
  resourceIdOf,
} from '../../trafficManager';
import { AzureError } from '../AzureError';
import { fieldsOf } from '../bodyFields';
import { RequestLimits } from '../RequestLimits';
import { ok, requireApiVersion, requireMethod } from '../requirements';
import { ResourceGroups } from '../ResourceGroups';
import { ResourcePath } from '../resourcePath';
import { ResourceRequest, ResourceResponse } from '../ResourceRequest';
import { EndpointOperations, profileNotFound } from './EndpointOperations';
import { PROFILE_TYPE, profileResource } from './profileResource';
import { AzureTarget } from './readEndpoint';
import { isProfileName, readProfile } from './readProfile';
import { parseTrafficManagerPath } from './trafficManagerPath';

const API_VERSIONS = ['2018-04-01', '2018-08-01', '2022-04-01'];

/** Published limit, which Azure raises when asked. */
const MAX_PROFILES = 200;

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The resource provider `Microsoft.Network/trafficManagerProfiles`: turns requests into operations on profiles.
 */
export class TrafficManagerProvider {
  readonly #endpoints: EndpointOperations;

  constructor(
    private readonly profiles: ProfileStore,
    private readonly groups: ResourceGroups,
    private readonly limits: RequestLimits,
    private readonly targetOf: (id: string) => AzureTarget | undefined,
  ) {
    this.#endpoints = new EndpointOperations(
      { profiles, targetOf },
      groups,
      limits,
    );
  }

  /** @throws AzureError for whatever Azure would refuse */
  handle(
    request: ResourceRequest,
    resourcePath: ResourcePath,
  ): ResourceResponse {
    requireApiVersion(request.url, 'trafficManagerProfiles', API_VERSIONS);
    const path = parseTrafficManagerPath(resourcePath);
    switch (path.kind) {
      case 'geography':
        requireMethod(request, ['GET']);
        return ok({
          id: '/providers/Microsoft.Network/trafficManagerGeographicHierarchies/default',
          name: 'default',
          type: 'Microsoft.Network/trafficManagerGeographicHierarchies',
          properties: { geographicHierarchy: geographicHierarchy() },
        });
      case 'nameCheck':
        requireMethod(request, ['POST']);
        this.limits.ofTrafficManager(path.subscriptionId, 'nameCheck');
        return ok(this.#availabilityOf(request.body));
      case 'profilesOfSubscription':
        requireMethod(request, ['GET']);
        this.limits.ofTrafficManager(path.subscriptionId, 'profileList');
        this.groups.requireSubscription(path.subscriptionId);
        return this.#list(({ id }) =>
          isSame(id.subscriptionId, path.subscriptionId),
        );
      case 'profilesOfGroup':
        requireMethod(request, ['GET']);
        this.limits.ofTrafficManager(path.subscriptionId, 'profileList');
        this.groups.requireGroup(path);
        return this.#list(
          ({ id }) =>
            isSame(id.subscriptionId, path.subscriptionId) &&
            isSame(id.resourceGroup, path.resourceGroup),
        );
      case 'endpoint':
        return this.#endpoints.handle(request, path);
      default:
        return this.#profile(request, path.id);
    }
  }

  #list(isWanted: (profile: Profile) => boolean): ResourceResponse {
    return ok({
      value: this.profiles
        .list()
        .filter(isWanted)
        .map(profile => profileResource(this.profiles, profile)),
    });
  }

  #profile(request: ResourceRequest, id: ProfileId): ResourceResponse {
    requireMethod(request, ['GET', 'PUT', 'PATCH', 'DELETE']);
    this.groups.requireGroup(id);
    const existing = this.profiles.get(id);
    switch (request.method) {
      case 'GET':
        this.limits.ofTrafficManager(id.subscriptionId, 'profileGet');
        if (!existing) throw profileNotFound(id);
        return ok(profileResource(this.profiles, existing));
      case 'DELETE':
        this.limits.ofTrafficManager(id.subscriptionId, 'profileDelete');
        if (existing) this.#refuseWhileNested(existing);
        return { status: this.profiles.delete(id) ? 200 : 204 };
      default:
        this.limits.ofTrafficManager(id.subscriptionId, 'profileWrite');
        return this.#write(request, id, existing);
    }
  }

  #write(
    { method, body }: ResourceRequest,
    id: ProfileId,
    existing: Profile | undefined,
  ): ResourceResponse {
    if (method === 'PATCH' && !existing) throw profileNotFound(id);
    const profile = readProfile(body, id, existing, method === 'PUT', {
      profiles: this.profiles,
      targetOf: this.targetOf,
    });
    if (!existing) {
      this.#requireRoom(id.subscriptionId);
      if (this.profiles.byRelativeName(profile.relativeName)) {
        throw new AzureError(409, 'Conflict', takenMessage(profile));
      }
    }
    this.profiles.put(profile);
    return {
      status: existing ? 200 : 201,
      body: profileResource(this.profiles, profile),
    };
  }

  #requireRoom(subscriptionId: string): void {
    const taken = this.profiles
      .list()
      .filter(({ id }) => isSame(id.subscriptionId, subscriptionId)).length;
    if (taken >= MAX_PROFILES) {
      throw new AzureError(
        409,
        'QuotaExceeded',
        `The subscription '${subscriptionId}' has reached its limit of ${MAX_PROFILES} Traffic Manager profiles.`,
      );
    }
  }

  #refuseWhileNested(profile: Profile): void {
    const id = resourceIdOf(profile.id);
    const parent = this.profiles
      .list()
      .find(({ endpoints }) =>
        endpoints.some(({ targetResourceId }) =>
          isSame(targetResourceId ?? '', id),
        ),
      );
    if (parent) {
      throw new AzureError(
        400,
        'BadRequest',
        `The Traffic Manager profile '${profile.id.name}' cannot be deleted because it is nested in the profile '${parent.id.name}'.`,
      );
    }
  }

  #availabilityOf(body: unknown): unknown {
    const { name, type } = fieldsOf(body, 'body');
    if (typeof name !== 'string' || typeof type !== 'string') {
      throw new AzureError(
        400,
        'BadRequest',
        `The values of 'name' and 'type' must be strings.`,
      );
    }
    if (!isSame(type, PROFILE_TYPE)) {
      throw new AzureError(
        400,
        'BadRequest',
        `The type '${type}' is invalid. It must be '${PROFILE_TYPE}'.`,
      );
    }
    const answer = { name, type: PROFILE_TYPE };
    if (!isProfileName(name)) {
      return {
        ...answer,
        nameAvailable: false,
        reason: 'Invalid',
        message: `The relative DNS name '${name}' is invalid. It must have 1 to 63 alphanumeric characters, hyphens and periods, and start and end with an alphanumeric character.`,
      };
    }
    return this.profiles.byRelativeName(name)
      ? {
          ...answer,
          nameAvailable: false,
          reason: 'AlreadyExists',
          message: takenMessage({ relativeName: name }),
        }
      : { ...answer, nameAvailable: true };
  }
}

function takenMessage(profile: Pick<Profile, 'relativeName'>): string {
  return `Domain name ${hostOf(
    profile,
  )} is not available. Please choose a different DNS prefix.`;
}
