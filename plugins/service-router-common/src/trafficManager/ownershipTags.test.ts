import fc from 'fast-check';
import {
  isOwnershipTag,
  ownershipOf,
  OwnershipTooLargeError,
  ownershipTags,
} from './ownershipTags';
import { EndpointOrigin } from './profile';

const text = fc.string({ minLength: 1, maxLength: 63, unit: 'grapheme' });
const origins = fc.record<EndpointOrigin>({
  cluster: text,
  kind: fc.constantFrom('Service' as const, 'ServiceRoute' as const),
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
    });
  });

  it('knows a foreign profile', () => {
    expect(ownershipOf({ managedBy: 'terraform' }).isManaged).toBe(false);
  });
});

describe('isOwnershipTag', () => {
  it.each`
    name                          | is
    ${'managedby'}                | ${true}
    ${'serviceRouterEndpoints00'} | ${true}
    ${'serviceRouterEndpoints'}   | ${false}
    ${'costCenter'}               | ${false}
  `('of $name is $is', ({ name, is }) => {
    expect(isOwnershipTag(name)).toBe(is);
  });
});
