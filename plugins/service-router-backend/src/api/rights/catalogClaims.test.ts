import { Entity } from '@backstage/catalog-model';
import { component } from '../../__testUtils__/startPlugin';
import { CatalogClaimsReader } from './catalogClaims';

const OURS = 'group:default/payments';
const THEIRS = 'group:default/others';
const api = { namespace: 'payments', name: 'api' };
const labels = (): Record<string, string>[] => [
  { app: 'pay' },
  { app: 'pay', tier: 'gold' },
];

function entity(
  owner: string,
  annotations: Record<string, string>,
  links: { url: string; type?: string }[] = [],
): Entity {
  return {
    ...component('any', undefined, owner),
    metadata: {
      name: `of-${owner.split('/')[1]}`,
      links,
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `router.io/service-route${key}`,
          value,
        ]),
      ),
    },
  };
}

function ownersAmong(...entities: Entity[]) {
  const claims = new CatalogClaimsReader();
  entities.forEach(one => claims.add(one));
  return claims.of(api, labels).flatMap(({ owners }) => owners);
}

const named = (owner: string) => entity(owner, { '': 'payments/api' });
const selecting = (owner: string, selector: string, namespace?: string) =>
  entity(owner, {
    '-label-selector': selector,
    ...(namespace ? { '-namespace': namespace } : {}),
  });

describe('the finders of a route', () => {
  it.each([
    ['selects it in all namespaces', selecting(OURS, 'app=pay'), 1],
    ['selects others', selecting(OURS, 'app=x'), 0],
    ['selects it in its namespace', selecting(OURS, 'tier', 'payments'), 0],
    ['names it', named(OURS), 0],
    ['says what cannot be read', selecting(OURS, 'app pay'), 0],
  ])('count an entity that %s', (_, one, count) => {
    const claims = new CatalogClaimsReader();
    claims.add(one);
    expect(claims.findersOf(labels)).toHaveLength(count);
  });
});

describe('the owners of a route', () => {
  it.each([
    ['names it', named(OURS)],
    ['selects it in its namespace', selecting(OURS, 'app=pay', 'payments')],
    ['selects it in one cluster', selecting(OURS, 'tier', 'orders, payments')],
  ])('are those of an entity that %s', (_, one) => {
    expect(ownersAmong(one)).toEqual([OURS]);
  });

  it.each([
    ['selects it in no namespace that it names', selecting(OURS, 'app=pay')],
    ['selects all there is', selecting(OURS, '!none')],
    ['selects others of the namespace', selecting(OURS, 'app=x', 'payments')],
    ['selects in another namespace', selecting(OURS, 'app=pay', 'orders')],
    ['finds it by its host', entity(OURS, { '-host': 'api.example.com' })],
    [
      'finds it by a link',
      entity(OURS, {}, [
        { url: 'https://api.example.com', type: 'service-route' },
      ]),
    ],
    ['says what cannot be read', selecting(OURS, 'app pay', 'payments')],
  ])('are not those of an entity that %s', (_, one) => {
    expect(ownersAmong(one)).toEqual([]);
  });

  it('are those of who names it, whoever else selects it', () => {
    expect(
      ownersAmong(selecting(THEIRS, '!none', 'payments'), named(OURS)),
    ).toEqual([OURS]);
  });

  it.each([
    ['name', named(THEIRS), named(OURS)],
    [
      'select',
      selecting(THEIRS, 'tier', 'payments'),
      selecting(OURS, 'app=pay', 'payments'),
    ],
  ])('are those of all that %s it', (_, ...entities) => {
    expect(ownersAmong(...entities)).toEqual([THEIRS, OURS]);
  });

  it('come with the entity by which the route is theirs', () => {
    const claims = new CatalogClaimsReader();
    claims.add(named(OURS));
    expect(claims.of(api, labels)).toEqual([
      { entity: 'component:default/of-payments', owners: [OURS] },
    ]);
  });

  it('does not look at labels where nobody selects in its namespace', () => {
    const claims = new CatalogClaimsReader();
    claims.add(named(OURS));
    const asked = jest.fn(labels);
    claims.of(api, asked);
    claims.of({ namespace: 'orders', name: 'api' }, asked);
    expect(asked).not.toHaveBeenCalled();
  });
});
