import fc from 'fast-check';
import {
  DnsPolicySpec,
  Drift,
} from '@service-router/plugin-service-router-common';

/** The route of who reads. */
export const OWN = { namespace: 'payments', name: 'api' };
export const OWN_HOST = 'api-ns-p-base-shop.test-aks.nl';

/** Words that stand in names of routes of others, and in nothing else: who reads may be told none of them. */
export const STRANGE = /zebra|quokka|walrus|narwhal|lemur|okapi|tapir/i;

/**
 * Routes of others, which stand or did: two want the host of the route, one was made before it; one has a name that begins
 * with its.
 */
export const strangers = [
  {
    namespace: 'payments',
    name: 'walrus',
    serviceName: 'api',
    since: '2026-02-09T00:00:00Z',
  },
  {
    namespace: 'zebra',
    name: 'narwhal',
    serviceName: 'api',
    since: '2026-01-01T00:00:00Z',
  },
  {
    namespace: 'quokka',
    name: 'lemur',
    serviceName: 'okapi',
    since: '2026-01-02T00:00:00Z',
  },
  {
    namespace: 'payments',
    name: 'api-tapir',
    serviceName: 'tapir',
    since: '2026-02-09T00:00:00Z',
  },
];

/** What a fleet says of objects that others made. */
const madeByOthers = [
  'crd/zebra/narwhal-external-dns-weu',
  'crd/payments/walrus-external-dns-neu',
  'crd/payments/api-tapir-external-dns-weu',
  'crd/quokka/made-by-hand',
];

const deliveries = [
  '',
  'ServiceRoute/payments/api dry-run failed.',
  'ServiceRoute/zebra/narwhal dry-run failed (Invalid): ServiceRoute.routing.router.io "narwhal" is invalid; ServiceRoute/payments/api is not applied.',
  'DNSPolicy/payments/dns-policy is held by payments/walrus, see apps/zebra/narwhal for more.',
];

/** What an operator that is none of ours may have written into the status of a route. */
const statuses = [
  '',
  'host is claimed by zebra/narwhal',
  'ServiceRoute payments/walrus and quokka/lemur have it',
  'DNSEndpoint payments/api-tapir-external-dns-weu exists',
];

/** What a route asks of Traffic Manager; endpoints of a profile that is shared are told to all who share it. */
const settings = fc.constantFrom<Record<string, string> | undefined>(
  undefined,
  { 'profile-name': 'shop', hostname: 'shop.example.com' },
  { hostname: 'shop.example.com', 'endpoint-name': 'blue' },
  { hostname: 'shop-example.com', 'endpoint-name': 'green' },
  {
    'profile-name': 'shop',
    hostname: 'shop.example.com',
    'routing-method': 'Priority',
    priority: '1',
  },
  {
    'profile-name': 'shop',
    hostname: 'shop.example.com',
    'routing-method': 'Geographic',
    'geo-mapping': 'GEO-EU',
  },
  {
    'profile-name': 'shop',
    hostname: 'shop.example.com',
    'routing-method': 'Subnet',
    subnets: '10.0.0.0-10.0.0.255',
  },
  {
    'profile-name': 'shop',
    hostname: 'shop.example.com',
    'endpoint-target': '20.30.40.50',
  },
  { 'resource-group': '', hostname: 'shop.example.com' },
);

const specs = fc.constantFrom<DnsPolicySpec>(
  { mode: 'Active' },
  { mode: 'RegionBound' },
  { mode: 'RegionBound', sourceRegion: 'weu' },
  { mode: 'Active', sourceRegion: 'neu' },
);

export const seen = fc.constantFrom('now', 'now', 'before', 'never', 'not yet');

/** Four times of five. */
function mostly(value: boolean) {
  return fc.nat({ max: 4 }).map(drawn => (drawn > 0 ? value : !value));
}

export const clusters = fc.record({
  hasOwn: mostly(true),
  held: fc.subarray(strangers),
  spec: fc.option(specs, { freq: 8 }),
  hasGateway: mostly(true),
  hasAddress: mostly(true),
  isWritten: fc.boolean(),
  isNameTaken: mostly(false),
  hasService: fc.boolean(),
  asked: settings,
  askedByOthers: settings,
  isAskedAlike: fc.boolean(),
  seen,
  delivery: fc.constantFrom(...deliveries),
  status: fc.constantFrom(...statuses),
});

export const regions = fc.record({
  to: fc.option(fc.constantFrom('weu', 'neu')),
  owner: fc.constantFrom('external-dns-weu', 'external-dns-neu', ''),
  madeOf: fc.constantFrom('crd/payments/api-external-dns-weu', ...madeByOthers),
  seen,
  isAsked: fc.boolean(),
  code: fc.constantFrom('NOERROR', 'NXDOMAIN'),
  drift: fc.option(
    fc.constantFrom<Drift['kind']>('edited', 'deleted', 'disowned'),
  ),
});

type Drawn<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

/** A cluster, as few words tell it. */
export type StrangeCluster = Drawn<typeof clusters>;

/** A region, as few words tell it. */
export type StrangeRegion = Drawn<typeof regions>;

/** A route of others. */
export type Stranger = (typeof strangers)[number];
