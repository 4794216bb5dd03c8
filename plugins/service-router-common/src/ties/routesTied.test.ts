import { EntityToTie } from './EntityTies';
import { entityTiesOf } from './entityTiesOf';
import { FindableRoute, routeIndexOf } from './routeIndex';
import { routesTied } from './routesTied';

function route(
  key: string,
  host: string | undefined,
  ...labels: Record<string, string>[]
): FindableRoute {
  const [namespace, name] = key.split('/');
  return { namespace, name, labels, ...(host ? { host } : {}) };
}

const index = routeIndexOf(() => [
  route('orders/api', 'orders.example.com', { app: 'orders', tier: 'gold' }),
  route('payments/api', 'pay.example.com', { app: 'pay' }, { app: 'old' }),
  route('payments/web', 'web.example.com', { app: 'pay', tier: 'gold' }),
  route('payments/bare', undefined, {}),
  route('payments/remembered', 'gone.example.com'),
]);

function tied(
  annotations: Record<string, string>,
  links: EntityToTie['metadata']['links'] = [],
) {
  const prefixed = Object.entries(annotations).map(([key, value]) => [
    `router.io/service-route${key}`,
    value,
  ]);
  return routesTied(
    entityTiesOf({
      metadata: { annotations: Object.fromEntries(prefixed), links },
    }),
    index,
  ).map(({ route: { namespace, name }, by }) => `${by} ${namespace}/${name}`);
}

const LABELS = '-label-selector';
const NAMESPACE = '-namespace';

describe('routesTied', () => {
  it.each`
    selector                  | namespace           | found
    ${'app=pay'}              | ${undefined}        | ${['payments/api', 'payments/web']}
    ${'app=old'}              | ${undefined}        | ${['payments/api']}
    ${'app in (orders, pay)'} | ${undefined}        | ${['orders/api', 'payments/api', 'payments/web']}
    ${'app=pay,tier'}         | ${undefined}        | ${['payments/web']}
    ${'tier=gold'}            | ${'payments'}       | ${['payments/web']}
    ${'tier=gold'}            | ${'other'}          | ${[]}
    ${'tier'}                 | ${undefined}        | ${['orders/api', 'payments/web']}
    ${'!tier'}                | ${'orders, orders'} | ${[]}
    ${'!app'}                 | ${'payments'}       | ${['payments/bare']}
    ${'app=none'}             | ${undefined}        | ${[]}
  `(
    'by "$selector" in $namespace: $found',
    ({ selector, namespace, found }) => {
      expect(
        tied({
          [LABELS]: selector,
          ...(namespace ? { [NAMESPACE]: namespace } : {}),
        }),
      ).toEqual(found.map((key: string) => `labels ${key}`));
    },
  );

  it('by a name, whether the route stands or not', () => {
    expect(tied({ '': 'payments/none, orders/api' })).toEqual([
      'name payments/none',
      'name orders/api',
    ]);
  });

  it('by a name without looking at what stands', () => {
    const routes = jest.fn(() => []);
    const { named, hosts } = entityTiesOf({
      metadata: { annotations: { 'router.io/service-route': 'a/b' } },
    });
    routesTied({ named, hosts }, routeIndexOf(routes));
    expect(routes).not.toHaveBeenCalled();
  });

  it('by a host', () => {
    expect(tied({ '-host': 'pay.example.com, none.example.com' })).toEqual([
      'host payments/api',
    ]);
  });

  it('by the host of a link', () => {
    expect(
      tied({}, [{ url: 'https://web.example.com/x', type: 'service-route' }]),
    ).toEqual(['host payments/web']);
  });

  it('by all of them together, each route once and by the strongest', () => {
    expect(
      tied({
        '': 'payments/web',
        [LABELS]: 'app=pay',
        '-host': 'web.example.com, pay.example.com, orders.example.com',
      }),
    ).toEqual(['name payments/web', 'labels payments/api', 'host orders/api']);
  });
});
