import {
  DnsEndpointEntry,
  planProfiles,
  ProfileFact,
  ProfilesPlan,
  profileChanges,
  profileRecordsOf,
  ProfileWrite,
  Service,
  TRAFFIC_MANAGER_PROPERTY_PREFIX,
} from '@service-router/plugin-service-router-common';
import { Case, Data, holds, Outcome, skipped } from '../cases';

type Operation = Data & { op: string };

/** An endpoint that ExternalDNS would create, as the Service it comes from; what is then written. */
export function creation({ given, expect }: Case): Outcome {
  const endpoint = given.endpoint as DnsEndpointEntry | undefined;
  if (!endpoint || endpoint.recordType === 'TXT') {
    return skipped(
      'Services are the source; the records ExternalDNS makes of them are not',
    );
  }
  const { writes } = profileChanges(planOf([serviceOf(endpoint)]), []);
  return holds(
    { ops: (expect.ops as Operation[]).flatMap(ofTheWrite) },
    { ops: writes.flatMap(operationsOf) },
  );
}

/**
 * What counts of an operation here. Reading again is its writer's; `location` is the provider's constant; and a priority
 * goes out with Priority only, for the cloud wants each once (TM-AZURE-011).
 */
function ofTheWrite({ body, ...operation }: Operation): Data[] {
  if (operation.op.startsWith('GET')) {
    return [];
  }
  const { location: _location, properties, ...rest } = body as Data;
  const { priority: _priority, ...counted } = properties as Data;
  return [{ ...operation, body: { ...rest, properties: counted } }];
}

/** The one write of a whole profile in the words of the cases: the profile, then each endpoint. */
function operationsOf(write: ProfileWrite): Data[] {
  if (write.kind !== 'createProfile') {
    return [{ op: write.kind }];
  }
  const { name, resourceGroup, tags, settings, endpoints } = write.profile;
  const { protocol, port, path } = settings.monitor;
  const place = { resourceGroup, profile: name };
  return [
    {
      op: 'PUT profile',
      ...place,
      body: {
        properties: {
          trafficRoutingMethod: settings.routingMethod,
          dnsConfig: { relativeName: name, ttl: settings.dnsTtl },
          monitorConfig: { protocol, port, path },
          profileStatus: settings.status,
        },
        tags,
      },
    },
    ...endpoints.map(({ type, target, weight, status, location, ...rest }) => ({
      op: 'PUT endpoint',
      ...place,
      type,
      endpoint: rest.name,
      body: {
        properties: {
          target,
          weight,
          endpointStatus: status,
          endpointLocation: location,
        },
      },
    })),
  ];
}

/** Changes of what stands, told by what they come to. */
export function update({ given, expect }: Case): Outcome {
  const operations = expect.ops as string[] | undefined;
  if (!operations) {
    return skipped('it is about a batch of changes, and there is none here');
  }
  const { before, after } = changed(given);
  if (!before) {
    return skipped('its data names nothing that changes');
  }
  const [created] = profileChanges(planOf(before), []).writes;
  const facts = created.kind === 'createProfile' ? [standing(created)] : [];
  const { writes } = profileChanges(planOf(after), facts);
  const isDeleted = writes.some(({ kind }) => kind === 'deleteProfile');
  const removed = writes.flatMap(write =>
    write.kind === 'updateProfile' ? write.removes : [],
  );
  const gone = vanityNames(before).filter(
    name => !vanityNames(after).includes(name),
  );
  return holds(
    operations.filter(operation => !operation.startsWith('GET')),
    [
      ...writes.flatMap(({ kind }) =>
        kind === 'updateEndpoint' ? ['PUT endpoint'] : [],
      ),
      // Endpoints go with their profile, in one write.
      ...(isDeleted || removed.includes('leaving') ? ['DELETE endpoint'] : []),
      ...(isDeleted ? ['DELETE profile'] : []),
      ...gone.map(name => `DELETE DNSEndpoint ${name}`),
    ],
  );
}

function changed(given: Data): { before?: Service[]; after: Service[] } {
  const one = (settings: Record<string, string>) => [
    service('it', { 'endpoint-name': 'it', ...settings }),
  ];
  if (typeof given.endpointsLeft === 'number') {
    const shared = {
      'profile-name': String(given.profileName ?? 'p'),
      ...(given.hostname ? { hostname: String(given.hostname) } : {}),
    };
    const left = Array.from({ length: given.endpointsLeft }, (_, index) =>
      service(`stays${index}`, shared),
    );
    return {
      before: [
        service('leaving', { ...shared, 'endpoint-name': 'leaving' }),
        ...left,
      ],
      after: left,
    };
  }
  const labels = [given.old, given.new].map(
    side => (side as Data | undefined)?.labels as Record<string, string>,
  );
  if (labels.every(Boolean)) {
    return { before: one(labels[0]), after: one(labels[1]) };
  }
  return given.old === 'Enabled' || given.old === 'Disabled'
    ? {
        before: one({ 'endpoint-status': given.old }),
        after: one({ 'endpoint-status': String(given.new) }),
      }
    : { after: [] };
}

/** The profiles that stand, as ExternalDNS is told of them. */
export function records({ given, expect }: Case): Outcome {
  const profiles = (given.profiles as Data[]).map(
    ({ fqdn, routingMethod, ttl = 30, ...profile }) =>
      ({
        ...profile,
        id: `/${profile.name}`,
        fqdn: fqdn || undefined,
        settings: { routingMethod, dnsTtl: ttl },
        endpoints: [],
      } as unknown as ProfileFact),
  );
  return holds(expect, {
    records: profileRecordsOf(profiles, given.config as Data),
  });
}

function planOf(services: Service[]): ProfilesPlan {
  return planProfiles(
    [{ name: 'aks-weu', region: 'weu', isKnown: true, services, routes: [] }],
    { owner: 'cases', vanity: { namespace: 'default' } },
  );
}

function vanityNames(services: Service[]): string[] {
  return planOf(services).vanity.records.map(
    ({ endpoint: { metadata } }) => `${metadata.namespace}/${metadata.name}`,
  );
}

function standing(
  write: ProfileWrite & { kind: 'createProfile' },
): ProfileFact {
  return { ...write.profile, id: `/${write.profile.name}` };
}

function service(name: string, settings: Record<string, string>): Service {
  return serviceOf(
    {
      dnsName: `${name}.example.com`,
      recordType: 'A',
      targets: ['20.0.0.1'],
      providerSpecific: Object.entries({
        enabled: 'true',
        'resource-group': 'rg',
        'endpoint-location': 'westeurope',
        ...settings,
      }).map(([key, value]) => ({
        name: `${TRAFFIC_MANAGER_PROPERTY_PREFIX}${key}`,
        value,
      })),
    },
    name,
  );
}

/** The Service of which ExternalDNS would have made the endpoint. */
function serviceOf(endpoint: DnsEndpointEntry, name = 'service'): Service {
  const isName = endpoint.recordType === 'CNAME';
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace: 'default',
      creationTimestamp: '2026-01-01T00:00:00Z',
      annotations: {
        'external-dns.alpha.kubernetes.io/hostname': endpoint.dnsName,
        ...Object.fromEntries(
          (endpoint.providerSpecific ?? []).map(property => [
            property.name,
            property.value,
          ]),
        ),
      },
    },
    spec: { type: 'LoadBalancer' },
    status: {
      loadBalancer: {
        ingress: endpoint.targets.map(target =>
          isName ? { hostname: target } : { ip: target },
        ),
      },
    },
  };
}
