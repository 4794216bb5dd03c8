import {
  Endpoint,
  EndpointType,
  Profile,
  ProfileId,
} from '../../trafficManager';
import { AzureError } from '../AzureError';
import { RequestLimits } from '../RequestLimits';
import { ok, requireMethod } from '../requirements';
import { ResourceGroups } from '../ResourceGroups';
import { ResourceRequest, ResourceResponse } from '../ResourceRequest';
import { BodyReader } from './BodyReader';
import { checkProfile, nextPriority } from './checkProfile';
import { endpointResource } from './profileResource';
import { EndpointContext, readEndpoint } from './readEndpoint';

interface EndpointPath {
  id: ProfileId;
  type: EndpointType;
  name: string;
}

export function profileNotFound({
  name,
  resourceGroup,
}: ProfileId): AzureError {
  return new AzureError(
    404,
    'ResourceNotFound',
    `The Resource 'Microsoft.Network/trafficManagerProfiles/${name}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** The operations on one endpoint of a profile; the others are left as they are. */
export class EndpointOperations {
  constructor(
    private readonly context: EndpointContext,
    private readonly groups: ResourceGroups,
    private readonly limits: RequestLimits,
  ) {}

  /** @throws AzureError for whatever Azure would refuse */
  handle(request: ResourceRequest, path: EndpointPath): ResourceResponse {
    requireMethod(request, ['GET', 'PUT', 'PATCH', 'DELETE']);
    const { profiles } = this.context;
    this.groups.requireGroup(path.id);
    this.limits.ofTrafficManager(
      path.id.subscriptionId,
      request.method === 'GET' ? 'endpointGet' : 'endpointWrite',
    );
    const profile = profiles.get(path.id);
    if (!profile) {
      if (request.method === 'DELETE') return { status: 204 };
      throw new AzureError(
        404,
        'ParentResourceNotFound',
        `Can not perform requested operation on nested resource. Parent resource '${path.id.name}' not found.`,
      );
    }
    const existing = profile.endpoints.find(
      ({ type, name }) =>
        type === path.type && name.toLowerCase() === path.name.toLowerCase(),
    );
    switch (request.method) {
      case 'PUT':
        return this.#write(request.body, path, profile, existing);
      case 'DELETE':
        if (!existing) return { status: 204 };
        profiles.put({
          ...profile,
          endpoints: profile.endpoints.filter(other => other !== existing),
        });
        return { status: 200 };
      default:
    }
    if (!existing) {
      throw new AzureError(
        404,
        'NotFound',
        `The endpoint '${path.name}' of type '${path.type}' does not exist in the Traffic Manager profile '${path.id.name}'.`,
      );
    }
    return request.method === 'GET'
      ? ok(endpointResource(profiles, profile, existing))
      : this.#write(request.body, path, profile, existing, existing);
  }

  /** @param kept - what fields that are left out keep */
  #write(
    body: unknown,
    { type, name }: EndpointPath,
    profile: Profile,
    existing: Endpoint | undefined,
    kept?: Endpoint,
  ): ResourceResponse {
    const { profiles } = this.context;
    const reader = new BodyReader();
    const root = reader.fields(body ?? {}, 'body');
    const draft = readEndpoint(
      reader,
      { name: existing?.name ?? name, type },
      reader.fields(root.properties, 'properties'),
      this.context,
      kept,
    );
    const others = profile.endpoints.filter(other => other !== existing);
    const endpoint: Endpoint = {
      ...draft,
      priority: draft.priority ?? existing?.priority ?? nextPriority(others),
    };
    const changed: Profile = {
      ...profile,
      endpoints: existing
        ? profile.endpoints.map(other =>
            other === existing ? endpoint : other,
          )
        : [...others, endpoint],
    };
    checkProfile(reader, changed, profiles);
    reader.finish();
    profiles.put(changed);
    return {
      status: existing ? 200 : 201,
      body: endpointResource(profiles, changed, endpoint),
    };
  }
}
