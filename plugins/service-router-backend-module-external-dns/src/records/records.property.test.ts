import fc from 'fast-check';
import {
  ProfileFact,
  ownershipOf,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf } from './__testUtils__/walk';
import { adjustedRecords, adjustedSlices } from './adjustedRecords';
import { AdjustmentMemory } from './adjustmentMemory';

const CLUSTERS = ['weu', 'neu', 'frc'] as const;

/** Names that a few objects of a cluster ask for, which meet and clash with those of other clusters. */
const asked = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    profile: fc.constantFrom('', 'p', 'Q'),
    hostname: fc.constantFrom('', 'shop.example.com', 'Pay.example.com'),
    'endpoint-name': fc.constantFrom('', 'One', 'two'),
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
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;
const fleet = fc.record({ weu: asked, neu: asked, frc: asked });

function desiredOf(items: Asked, cluster: string): WebhookEndpoint[] {
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

type Fleet = typeof fleet extends fc.Arbitrary<infer T> ? T : never;

function round(facts: ProfileFact[], wanted: Fleet, isWithoutRegistry = false) {
  return CLUSTERS.reduce(
    (before, cluster) => {
      const after = loop(
        before.facts,
        desiredOf(wanted[cluster], cluster),
        scopeOf(cluster),
        { isWithoutRegistry, prefix: `${cluster}-` },
      );
      return {
        facts: after.facts,
        isQuiet: before.isQuiet && isQuiet(after.changes),
        writes: before.writes + after.writes,
      };
    },
    { facts, isQuiet: true, writes: 0 },
  );
}

function settled(
  facts: ProfileFact[],
  wanted: Fleet,
  isWithoutRegistry: boolean,
): ProfileFact[] {
  let standing = facts;
  // Refused once is refused until what stands in the way is gone, which may be another cluster's.
  for (let turn = 0; turn < 4; turn += 1) {
    standing = round(standing, wanted, isWithoutRegistry).facts;
  }
  return standing;
}

describe('records that ExternalDNS drives', () => {
  it.each([
    ['with a TXT registry', false],
    ['without a registry', true],
  ])(
    'come to rest, whatever is asked for and changed, %s',
    (_, isWithoutRegistry) => {
      fc.assert(
        fc.property(fleet, fleet, (first, second) => {
          const before = settled([], first, isWithoutRegistry);
          const after = settled(before, second, isWithoutRegistry);
          const last = round(after, second, isWithoutRegistry);
          expect(last).toMatchObject({ isQuiet: true, writes: 0 });
        }),
        { numRuns: 60 },
      );
    },
  );

  it('are adjusted to what is not changed by adjusting it again', () => {
    fc.assert(
      fc.property(fleet, fleet, (first, second) => {
        const facts = round([], first).facts;
        for (const cluster of CLUSTERS) {
          const scope = scopeOf(cluster);
          const once = adjustedRecords(
            desiredOf(second[cluster], cluster),
            facts,
            scope,
          ).endpoints;
          expect(adjustedRecords(once, facts, scope).endpoints).toEqual(once);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are adjusted the same, whether or not they were adjusted before', () => {
    fc.assert(
      fc.property(fleet, fc.array(fleet, { maxLength: 3 }), (first, rounds) => {
        const memory = new AdjustmentMemory();
        let { facts } = round([], first);
        for (const wanted of [...rounds, ...rounds]) {
          const desired = desiredOf(wanted.weu, 'weu');
          const scope = scopeOf('weu');
          const remembered = [
            ...adjustedSlices(desired, facts, scope, () => undefined, memory),
          ].flatMap(({ endpoints }) => endpoints);
          expect(remembered).toEqual(
            adjustedRecords(desired, facts, scope).endpoints,
          );
          facts = round(facts, wanted).facts;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of one cluster leave those of the others as they are', () => {
    fc.assert(
      fc.property(fleet, asked, (first, second) => {
        const before = settled([], first, false);
        const { facts } = loop(
          before,
          desiredOf(second, 'weu'),
          scopeOf('weu'),
          { prefix: 'weu-' },
        );
        expect(endpointsBeside(facts, 'weu')).toEqual(
          endpointsBeside(before, 'weu'),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('are gone with their profiles once nobody asks for anything', () => {
    const nothing: Fleet = { weu: [], neu: [], frc: [] };
    fc.assert(
      fc.property(fleet, wanted => {
        const facts = settled([], wanted, false);
        expect(settled(facts, nothing, false)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function endpointsBeside(facts: ProfileFact[], cluster: string): string[] {
  return facts
    .flatMap(({ name, tags, endpoints }) => {
      const origins = ownershipOf(tags).endpoints;
      return endpoints
        .filter(
          item => origins?.get(item.name.toLowerCase())?.cluster !== cluster,
        )
        .map(item => `${name}/${item.name} ${item.target} ${item.weight}`);
    })
    .sort();
}
