import fc from 'fast-check';
import {
  isOwnershipTag,
  ownershipOf,
  OwnershipTooLargeError,
  ownershipTags,
} from './ownershipTags';
import { EndpointOrigin, EndpointOriginKind, EndpointRecords } from './profile';

const text = fc.string({ minLength: 1, maxLength: 63, unit: 'grapheme' });
const origins = fc.record<EndpointOrigin>({
  cluster: text,
  kind: fc.constantFrom<EndpointOriginKind[]>(
    'Service',
    'ServiceRoute',
    'Ingress',
    'HTTPRoute',
    'DNSEndpoint',
    'Object',
  ),
  namespace: text,
  name: text,
});
const endpoints = fc.uniqueArray(fc.record({ name: text, origin: origins }), {
  maxLength: 12,
  selector: ({ name }) => name.toLowerCase(),
});

function tagsOf(items: { name: string; origin: EndpointOrigin }[]) {
  return ownershipTags({
    owner: 'platform',
    hostname: 'my-app.example.com',
    endpoints: items,
  });
}

const origin: EndpointOrigin = {
  cluster: 'aks-weu',
  kind: 'Service',
  namespace: 'payments',
  name: 'my-app',
};

describe('ownershipTags', () => {
  it('say whose each endpoint is, whatever its names are made of', () => {
    fc.assert(
      fc.property(endpoints, items => {
        expect(ownershipOf(tagsOf(items))).toEqual({
          isManaged: true,
          owner: 'platform',
          hostname: 'my-app.example.com',
          endpoints: new Map(
            items.map(item => [item.name.toLowerCase(), item.origin]),
          ),
          records: [],
        });
      }),
    );
  });

  it('keep within what Azure allows: 50 tags, 256 characters in a value', () => {
    fc.assert(
      fc.property(endpoints, items => {
        const tags = tagsOf(items);
        expect(Object.keys(tags).length).toBeLessThanOrEqual(50);
        for (const value of Object.values(tags)) {
          expect(value.length).toBeLessThanOrEqual(256);
        }
      }),
    );
  });

  it('do not depend on the order of the endpoints', () => {
    fc.assert(
      fc.property(endpoints, items => {
        expect(tagsOf([...items].reverse())).toEqual(tagsOf(items));
      }),
    );
  });

  it('carry the marks of the reference', () => {
    expect(tagsOf([])).toMatchObject({
      managedBy: 'external-dns-traffic-manager-webhook',
      hostname: 'my-app.example.com',
    });
  });

  it('hold the 200 endpoints a profile may have', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      name: `aks-${index}-weu-internal`,
      origin: { ...origin, cluster: `aks-${index}-weu` },
    }));
    expect(ownershipOf(tagsOf(items)).endpoints?.size).toBe(200);
  });

  it('refuse what they cannot hold', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      name: `${'n'.repeat(60)}${index}`,
      origin: { ...origin, name: `${'o'.repeat(60)}${index}` },
    }));
    expect(() => tagsOf(items)).toThrow(OwnershipTooLargeError);
  });
});

describe('ownershipOf', () => {
  it('compares names of tags without case', () => {
    const tags = Object.fromEntries(
      Object.entries(tagsOf([{ name: 'weu', origin }])).map(([name, value]) => [
        name.toUpperCase(),
        value,
      ]),
    );
    expect(ownershipOf(tags)).toMatchObject({
      isManaged: true,
      owner: 'platform',
      endpoints: new Map([['weu', origin]]),
    });
  });

  it('names no endpoints of a text that somebody cut', () => {
    fc.assert(
      fc.property(endpoints, fc.nat(), (items, at) => {
        const tags = tagsOf(items);
        const name = 'serviceRouterEndpoints00';
        const cut = tags[name].slice(0, at % tags[name].length);
        fc.pre(cut !== '');
        expect(ownershipOf({ ...tags, [name]: cut }).endpoints).toBeUndefined();
      }),
    );
  });

  it.each(['1:9:x%zz/y:c=e', '1:5:nojoy', '2:0:', 'mine'])(
    'names no endpoints of "%s"',
    value => {
      expect(
        ownershipOf({
          serviceRouterOwner: 'platform',
          serviceRouterEndpoints00: value,
        }).endpoints,
      ).toBeUndefined();
    },
  );

  it('knows a profile that the reference’s provider made: its mark, and no owner', () => {
    expect(
      ownershipOf({
        managedBy: 'external-dns-traffic-manager-webhook',
        hostname: 'a.example.com',
      }),
    ).toEqual({
      isManaged: true,
      hostname: 'a.example.com',
      endpoints: new Map(),
      records: [],
    });
  });

  it('knows a foreign profile', () => {
    expect(ownershipOf({ managedBy: 'terraform' }).isManaged).toBe(false);
  });
});

describe('the records of endpoints in tags', () => {
  const targets = fc.dictionary(
    fc.constantFrom('A', 'AAAA', 'CNAME'),
    fc.array(text, { minLength: 1, maxLength: 2 }),
    { minKeys: 1, noNullPrototype: true },
  );
  const registry = fc.array(
    fc.record({
      dnsName: text,
      targets: fc.array(
        fc.oneof(
          text,
          fc.constant(
            '"heritage=external-dns,external-dns/owner=weu,external-dns/resource=service/payments/api"',
          ),
          fc.constant('"heritage=external-dns,external-dns/owner=weu"'),
        ),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  );
  const records = fc.array(
    fc.record<EndpointRecords>(
      {
        endpoint: text,
        since: fc
          .integer({ min: 0, max: 4e9 })
          .map(seconds => new Date(seconds * 1_000).toISOString()),
        dnsName: text,
        setIdentifier: text,
        resource: fc.oneof(text, fc.constant('service/payments/api')),
        targets,
        registry,
      },
      {
        requiredKeys: ['endpoint', 'since', 'dnsName', 'targets', 'registry'],
      },
    ),
    { maxLength: 5 },
  );
  const tagsWith = (items: EndpointRecords[]) =>
    ownershipTags({
      owner: 'platform',
      hostname: 'my-app.example.com',
      endpoints: [],
      records: items,
    });
  const one: EndpointRecords = {
    endpoint: 'weu',
    since: '2026-02-01T00:00:00.000Z',
    dnsName: 'my-app-weu.example.com',
    resource: 'service/payments/my-app',
    targets: { A: ['20.30.40.50'] },
    registry: [
      {
        dnsName: 'weu-a-my-app-weu.example.com',
        targets: [
          '"heritage=external-dns,external-dns/owner=weu,external-dns/resource=service/payments/my-app"',
        ],
      },
    ],
  };

  it('come back as they were written, whatever they are made of', () => {
    fc.assert(
      fc.property(records, items => {
        const read = ownershipOf(tagsWith(items)).records ?? [];
        const inOrder = (list: EndpointRecords[]) =>
          list.map(item => JSON.stringify(item, sortedKeys)).sort();
        expect(inOrder(read)).toEqual(inOrder(items));
      }),
    );
  });

  it('take no room for a text that ExternalDNS makes of owner and resource', () => {
    const text00 = tagsWith([one]).serviceRouterRecords00;
    expect(text00).not.toContain('heritage');
    expect(text00.length).toBeLessThan(256);
  });

  it('are unknown once somebody cut them, and the endpoints still known', () => {
    const tags = tagsWith([one]);
    const read = ownershipOf({
      ...tags,
      serviceRouterRecords00: tags.serviceRouterRecords00.slice(0, 30),
    });
    expect(read.records).toBeUndefined();
    expect(read.endpoints).toEqual(new Map());
  });
});

function sortedKeys(_: string, value: unknown) {
  return value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}

describe('isOwnershipTag', () => {
  it.each`
    name                          | is
    ${'managedby'}                | ${true}
    ${'serviceRouterEndpoints00'} | ${true}
    ${'serviceRouterRecords00'}   | ${true}
    ${'serviceRouterEndpoints'}   | ${false}
    ${'costCenter'}               | ${false}
  `('of $name is $is', ({ name, is }) => {
    expect(isOwnershipTag(name)).toBe(is);
  });
});
