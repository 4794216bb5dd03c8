import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { component } from '../../__testUtils__/startPlugin';
import { RouteOwners } from './RouteOwners';

const api = { namespace: 'payments', name: 'api' };
const web = { namespace: 'payments', name: 'web' };

describe('RouteOwners', () => {
  let entities: Entity[];
  let failure: Error | undefined;
  let readings: number;
  let labelled: Record<string, { labels: Record<string, string>[] }>;
  const asked: unknown[] = [];
  const clock = new ManualClock();
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  let owners: RouteOwners;

  beforeEach(() => {
    entities = [component('api', 'payments/api', 'group:default/payments')];
    failure = undefined;
    readings = 0;
    labelled = {};
    logger.warn.mockClear();
    owners = new RouteOwners({
      catalog: {
        async *streamEntities(...request) {
          readings += 1;
          asked.push(request);
          // Two pages, so that the second is not forgotten.
          yield entities.slice(0, 1);
          if (failure) {
            throw failure;
          }
          yield entities.slice(1);
        },
      },
      auth,
      routeOf: key => labelled[key],
      clock,
      logger,
    });
  });

  async function ownersOf(route = api) {
    return (await owners.current()).of(route);
  }

  it('tells who owns the entity that names a route', async () => {
    expect(await ownersOf()).toEqual(['group:default/payments']);
  });

  it('tells the owners of every entity that names it, each once', async () => {
    entities.push(
      component('gui', 'payments/web, payments/api', 'group:default/gui'),
      component('api-v2', 'payments/api', 'group:default/payments'),
    );
    expect(await ownersOf()).toEqual([
      'group:default/payments',
      'group:default/gui',
    ]);
  });

  it('knows no owner of a route that no entity names', async () => {
    expect(await ownersOf(web)).toEqual([]);
  });

  it('takes no notice of an annotation that names no routes', async () => {
    entities.push(component('odd', 'payments', 'group:default/odd'));
    expect(await ownersOf()).toEqual(['group:default/payments']);
  });

  it('goes by the labels that a route has now', async () => {
    entities.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'gui',
        annotations: {
          'router.io/service-route-label-selector': 'app=gui',
          'router.io/service-route-namespace': 'payments',
        },
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/gui' }],
    });
    expect(await ownersOf(web)).toEqual([]);
    labelled['payments/web'] = { labels: [{ app: 'gui' }] };
    expect(await ownersOf(web)).toEqual(['group:default/gui']);
  });

  it('tells which entities claim a route or its host', async () => {
    entities.push(component('gui', 'payments/web', 'group:default/gui'), {
      ...component('door'),
      metadata: {
        name: 'door',
        links: [{ url: 'https://web.example.com', type: 'service-route' }],
      },
    });
    const { claimantsOf } = await owners.current();
    expect(claimantsOf(web, 'web.example.com')).toEqual([
      'component:default/gui',
      'component:default/door',
    ]);
  });

  it('asks with the rights of the plugin, for what it needs', async () => {
    await ownersOf();
    expect(asked.pop()).toEqual([
      {
        filter: [
          {
            'metadata.annotations.router.io/service-route': expect.anything(),
          },
          {
            'metadata.annotations.router.io/service-route-label-selector':
              expect.anything(),
          },
          {
            'metadata.annotations.router.io/service-route-host':
              expect.anything(),
          },
          { 'metadata.links.type': 'service-route' },
        ],
        fields: ['kind', 'metadata', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    ]);
  });

  it('reads the catalog once for all who ask at one time', async () => {
    await Promise.all([ownersOf(), ownersOf()]);
    expect(readings).toBe(1);
  });

  it('goes by what it knows for half a minute', async () => {
    await ownersOf();
    await clock.advance(29_000);
    await ownersOf();
    expect(readings).toBe(1);
  });

  it('answers at once with what it knows, and reads again', async () => {
    await ownersOf();
    entities = [];
    await clock.advance(30_000);
    expect(await ownersOf()).toEqual(['group:default/payments']);
    expect(readings).toBe(2);
    await new Promise(resolve => setImmediate(resolve));
    expect(await ownersOf()).toEqual([]);
  });

  it('goes by what it knows while the catalog fails, and says so in the log', async () => {
    await ownersOf();
    failure = new Error('catalog is down');
    await clock.advance(60_000);
    expect(await ownersOf()).toEqual(['group:default/payments']);
    await new Promise(resolve => setImmediate(resolve));
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(await ownersOf()).toEqual(['group:default/payments']);
  });

  it.each`
    when                     | minutes
    ${'it was never read'}   | ${undefined}
    ${'what it said is old'} | ${10}
  `('lets nobody in while the catalog fails and $when', async ({ minutes }) => {
    if (minutes) {
      await ownersOf();
      await clock.advance(minutes * 60_000);
    }
    failure = new Error('catalog is down');
    await expect(ownersOf()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'Who owns which route is not known, so that nothing can be told to owners: the catalog cannot be read: catalog is down',
    });
  });
});
