import { clusterState, fleetFacts, route } from '../../testing/builders';
import { isRouteIn } from './isRouteIn';

const namespace = 'payments';

describe('isRouteIn', () => {
  const isRoute = isRouteIn({
    ...fleetFacts({
      weu: clusterState('weu', {
        routes: [route({}, { namespace, name: 'api' })],
      }),
      neu: clusterState('neu', {
        routes: [route({}, { namespace, name: 'web' })],
      }),
    }),
    remembered: new Map([
      ['payments/gone', { host: 'gone.test-aks.nl', lastSeen: 'then' }],
    ]),
  });

  it.each`
    name      | is
    ${'api'}  | ${true}
    ${'web'}  | ${true}
    ${'gone'} | ${true}
    ${'none'} | ${false}
  `('of $name is $is', ({ name, is }) => {
    expect(isRoute({ namespace, name })).toBe(is);
  });
});
