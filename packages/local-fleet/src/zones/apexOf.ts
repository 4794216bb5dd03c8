import { NewRecordSet } from './RecordSet';

/** Who can see a zone. @public */
export type ZoneKind = 'private' | 'public';

/** The apex is `@` in Azure; it is listed before every other name. */
export const APEX = '@';

/** The servers of one of Azure's name server pools, which serve the zones of the fleet. */
const NAME_SERVERS = [
  'ns1-01.azure-dns.com.',
  'ns2-01.azure-dns.net.',
  'ns3-01.azure-dns.org.',
  'ns4-01.azure-dns.info.',
];

const TIMES = {
  serialNumber: 1,
  refreshTime: 3600,
  retryTime: 300,
  expireTime: 2419200,
};

/** What Azure creates with every zone; it can be changed but not deleted. */
export function apexOf(kind: ZoneKind): NewRecordSet[] {
  const apex = { name: APEX, metadata: {} };
  if (kind === 'private') {
    return [
      {
        ...apex,
        ttl: 3600,
        data: {
          type: 'SOA',
          host: 'azureprivatedns.net',
          email: 'azureprivatedns-host.microsoft.com',
          ...TIMES,
          minimumTtl: 10,
        },
      },
    ];
  }
  return [
    {
      ...apex,
      ttl: 172_800,
      data: { type: 'NS', servers: NAME_SERVERS },
    },
    {
      ...apex,
      ttl: 3600,
      data: {
        type: 'SOA',
        host: NAME_SERVERS[0],
        email: 'azuredns-hostmaster.microsoft.com',
        ...TIMES,
        minimumTtl: 300,
      },
    },
  ];
}
