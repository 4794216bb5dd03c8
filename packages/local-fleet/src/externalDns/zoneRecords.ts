import type {
  PrivateDnsManagementClient,
  RecordSet,
  RecordType,
} from '@azure/arm-privatedns';
import { Changes, Endpoint, normalName } from './endpoint';

/** Seconds, where a DNSEndpoint sets none. */
const DEFAULT_TTL = 300;
/** Types that ExternalDNS's azure-private-dns provider reads and writes. */
const SUPPORTED = ['A', 'AAAA', 'CNAME', 'MX', 'TXT'];

/** What became of one write. */
export interface WriteFailure {
  action: 'put' | 'delete';
  dnsName: string;
  recordType: string;
  error: unknown;
}

/** The zone as a provider of ExternalDNS sees it. */
export interface ZoneRecords {
  /** @throws when the zone cannot be read whole */
  read(): Promise<Endpoint[]>;
  /** Writes one after the other, deletions first; a write that fails does not stop the next. */
  apply(changes: Changes): Promise<WriteFailure[]>;
}

/** What a record set says, in ExternalDNS's words; undefined for types that its provider passes over. */
export function endpointOf(
  set: RecordSet,
  zoneName: string,
): Endpoint | undefined {
  const recordType = set.type?.split('/').pop()?.toUpperCase() ?? '';
  const targets = targetsOf(set, recordType);
  if (!SUPPORTED.includes(recordType) || targets.length === 0) {
    return undefined;
  }
  return {
    dnsName: set.name === '@' ? zoneName : `${set.name}.${zoneName}`,
    recordType,
    targets,
    recordTtl: set.ttl,
    labels: {},
  };
}

function targetsOf(set: RecordSet, recordType: string): string[] {
  const texts: (string | undefined)[] = {
    A: set.aRecords?.map(record => record.ipv4Address),
    AAAA: set.aaaaRecords?.map(record => record.ipv6Address),
    CNAME: [set.cnameRecord?.cname],
    MX: set.mxRecords?.map(record => `${record.preference} ${record.exchange}`),
    TXT: [set.txtRecords?.[0]?.value?.[0]],
  }[recordType] ?? [undefined];
  return texts.flatMap(text => text ?? []);
}

/** The record set that an endpoint becomes: all targets of an A or AAAA, the first one of a CNAME or TXT. */
export function recordSetOf(endpoint: Endpoint): RecordSet {
  const { targets } = endpoint;
  const ttl = endpoint.recordTtl || DEFAULT_TTL;
  switch (endpoint.recordType) {
    case 'A':
      return { ttl, aRecords: targets.map(ipv4Address => ({ ipv4Address })) };
    case 'AAAA':
      return {
        ttl,
        aaaaRecords: targets.map(ipv6Address => ({ ipv6Address })),
      };
    case 'CNAME':
      return { ttl, cnameRecord: { cname: targets[0] } };
    case 'MX':
      return {
        ttl,
        mxRecords: targets.map(target => {
          const [preference, exchange] = target.split(' ');
          return { preference: Number(preference), exchange };
        }),
      };
    case 'TXT':
      return { ttl, txtRecords: [{ value: [targets[0]] }] };
    default:
      throw new TypeError(
        `Record type ${endpoint.recordType} of ${
          endpoint.dnsName
        } is not one that the azure-private-dns provider writes (${SUPPORTED.join(
          ', ',
        )}).`,
      );
  }
}

/** The name relative to the zone, `@` for the zone itself, undefined when it is not of this zone. */
function relativeName(dnsName: string, zoneName: string): string | undefined {
  const name = normalName(dnsName);
  if (name === zoneName) return '@';
  return name.endsWith(`.${zoneName}`)
    ? name.slice(0, -zoneName.length - 1)
    : undefined;
}

/**
 * One private zone through `@azure/arm-privatedns`, in the way of ExternalDNS's azure-private-dns provider: the zone
 * is looked for in its resource group and listed on every read, and written without ETags or metadata.
 */
export function azureZoneRecords(options: {
  client: Pick<PrivateDnsManagementClient, 'privateZones' | 'recordSets'>;
  resourceGroup: string;
  zoneName: string;
}): ZoneRecords {
  const { client, resourceGroup } = options;
  const zoneName = normalName(options.zoneName);

  async function requireZone(): Promise<void> {
    for await (const zone of client.privateZones.listByResourceGroup(
      resourceGroup,
    )) {
      if (zone.name?.toLowerCase() === zoneName) return;
    }
    throw new Error(
      `Resource group ${resourceGroup} has no private zone ${zoneName}.`,
    );
  }

  async function write(
    action: WriteFailure['action'],
    endpoint: Endpoint,
    failures: WriteFailure[],
  ): Promise<void> {
    const { dnsName, recordType } = endpoint;
    const name = relativeName(dnsName, zoneName);
    // ExternalDNS passes over a name that no zone of its provider holds.
    if (name === undefined) return;
    try {
      const type = recordType as RecordType;
      await (action === 'delete'
        ? client.recordSets.delete(resourceGroup, zoneName, type, name)
        : client.recordSets.createOrUpdate(
            resourceGroup,
            zoneName,
            type,
            name,
            recordSetOf(endpoint),
          ));
    } catch (error) {
      failures.push({ action, dnsName, recordType, error });
    }
  }

  return {
    async read() {
      await requireZone();
      const endpoints: Endpoint[] = [];
      for await (const set of client.recordSets.list(resourceGroup, zoneName)) {
        const endpoint = endpointOf(set, zoneName);
        if (endpoint) endpoints.push(endpoint);
      }
      return endpoints;
    },
    async apply(changes) {
      const failures: WriteFailure[] = [];
      for (const endpoint of changes.delete) {
        await write('delete', endpoint, failures);
      }
      for (const endpoint of [...changes.create, ...changes.updateNew]) {
        await write('put', endpoint, failures);
      }
      return failures;
    },
  };
}
