import fc from 'fast-check';
import { ProfileFact } from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../../protocol';
import { LastingRecords } from '../lastingRecords';
import { InstanceOptions, isQuiet } from './ExternalDnsInstance';
import { endpoint, loop, scopeOf } from './walk';

export const CLUSTERS = ['weu', 'neu', 'frc'] as const;

/** Names that a few objects of a cluster ask for, which meet and clash with those of other clusters. */
export const asked = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    profile: fc.constantFrom('', 'p', 'Q'),
    hostname: fc.constantFrom('', 'shop.example.com', 'Pay.example.com'),
    'endpoint-name': fc.constantFrom('', 'One', 'two'),
    'endpoint-target': fc.constantFrom(
      '',
      '',
      '',
      '203.0.113.7',
      'lb.example.net',
    ),
    'routing-method': fc.constantFrom(
      'Weighted',
      'Priority',
      'Performance',
      'Geographic',
      'Subnet',
      'MultiValue',
      'wrong',
    ),
    priority: fc.integer({ min: 0, max: 3 }),
    weight: fc.integer({ min: 0, max: 3 }),
    'geo-mapping': fc.constantFrom('', 'WORLD', 'de,FR'),
    subnets: fc.constantFrom('', '198.51.100.0/24', '198.51.100.7'),
    'monitor-protocol': fc.constantFrom('HTTP', 'HTTPS', 'TCP'),
    'monitor-custom-headers': fc.constantFrom('', 'Host: shop, X-Probe:1'),
    'expected-status-ranges': fc.constantFrom('', '301,200-299'),
    'probe-interval': fc.constantFrom('', '10'),
    'dns-ttl': fc.constantFrom('', '60'),
    'always-serve': fc.constantFrom('', 'Enabled'),
    'health-checks-enabled': fc.constantFrom('', 'false'),
    'endpoint-location': fc.constantFrom('westeurope', 'West Europe', ''),
    enabled: fc.constantFrom('true', 'True', 'false'),
    form: fc.constantFrom('A', 'A+AAAA', 'CNAME', 'private'),
    isShared: fc.boolean(),
    set: fc.constantFrom('', 'blue'),
  }),
  { maxLength: 3, selector: ({ name, set }) => `${name}${set}` },
);
export type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;
export const fleet = fc.record({ weu: asked, neu: asked, frc: asked });

export function desiredOf(items: Asked, cluster: string): WebhookEndpoint[] {
  return items.flatMap(item => {
    const { name, profile, form, isShared, set, ...settings } = item;
    const dnsName = `${name}${isShared ? '' : `-${cluster}`}.example.com`;
    const texts = Object.fromEntries(
      Object.entries({ ...settings, 'profile-name': profile }).map(
        ([key, value]) => [key, String(value)],
      ),
    );
    const of = (recordType: string, targets: string[]) =>
      endpoint(dnsName, texts, {
        recordType,
        targets,
        ...(set ? { setIdentifier: set } : {}),
        labels: { resource: `service/payments/${name}` },
      });
    switch (form) {
      case 'A':
        return [of('A', ['20.0.0.2', '20.0.0.1'])];
      case 'A+AAAA':
        return [of('A', ['20.0.0.3']), of('AAAA', ['2001:db8::1'])];
      case 'CNAME':
        return [of('CNAME', [`lb-${name}-${cluster}.example.net`])];
      default:
        return [of('A', ['10.0.0.1'])];
    }
  });
}

export type Fleet = typeof fleet extends fc.Arbitrary<infer T> ? T : never;

/** The ExternalDNS of every cluster, each with its webhook. */
export class FleetWalk {
  readonly #options: Partial<InstanceOptions>;
  readonly #seen = new Map(
    CLUSTERS.map(cluster => [cluster, new LastingRecords()]),
  );
  facts: ProfileFact[] = [];

  constructor(options: Partial<InstanceOptions> = {}) {
    this.#options = options;
  }

  /** One loop of each. */
  round(wanted: Fleet): { isQuiet: boolean; writes: number } {
    let writes = 0;
    let areQuiet = true;
    for (const cluster of CLUSTERS) {
      const after = loop(
        this.facts,
        desiredOf(wanted[cluster], cluster),
        scopeOf(cluster),
        {
          prefix: `${cluster}-`,
          seen: this.#seen.get(cluster),
          ...this.#options,
        },
      );
      this.facts = after.facts;
      areQuiet &&= isQuiet(after.changes);
      writes += after.writes;
    }
    return { isQuiet: areQuiet, writes };
  }

  /** Loops until nothing is to change any more: refused once is refused until what is in the way goes, maybe another's. */
  settle(wanted: Fleet): ProfileFact[] {
    for (let turn = 0; turn < 5; turn += 1) {
      this.round(wanted);
    }
    return this.facts;
  }
}
