import { mockCredentials } from '@backstage/backend-test-utils';
import {
  FailoverPreview,
  RouteIdentifier,
  routeIndexOf,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { everyRoute, RouteRights } from '../rights';
import { previewFailover } from './failover';
import { Reports, Sources } from './Operation';

const api = { namespace: 'payments', name: 'api' };
const web = { namespace: 'payments', name: 'web' };

const titles: Record<string, string> = {
  weu: 'West Europe',
  neu: 'North Europe',
  frc: 'France Central',
};

/** What the failover of a region is made of: the routes that are known, and those whose names are answered from it. */
function sourcesOf({
  list = [],
  answered = {},
  listVersion = '1',
}: {
  list?: RouteIdentifier[];
  answered?: Record<string, RouteIdentifier[]>;
  listVersion?: string;
}): Sources {
  const previewOf = (region: string): FailoverPreview =>
    ({
      lost: [{ region, title: titles[region] }],
      names: (answered[region] ?? []).map(route => ({
        name: `${route.name}.example.com`,
        routes: [route],
        way: 'without',
        writes: [],
      })),
      writes: [],
      choices: [],
      guards: [],
    } as unknown as FailoverPreview);
  const reports: Partial<Reports> = {
    version: () => '1',
    listVersion: () => listVersion,
    list: () => list as RouteSummary[],
    routes: () => routeIndexOf(() => []),
    regions: () =>
      Object.entries(titles).map(([name, title]) => ({ name, title })),
    failover: region => (titles[region] ? previewOf(region) : undefined),
  };
  return {
    reports: () => reports,
    now: () => new Date('2026-10-02T12:00:00Z'),
  } as Partial<Sources> as Sources;
}

function only(...routes: RouteIdentifier[]): RouteRights {
  return {
    version: routes,
    allows: ({ name }) => routes.some(one => one.name === name),
    demand: () => {},
  };
}

function questionOf(rights: RouteRights, region = 'weu', to?: string) {
  return {
    parameters: { region, ...(to === undefined ? {} : { to }) },
    body: undefined,
    credentials: mockCredentials.user(),
    isLimited: false,
    rights,
  };
}

const ask = async (sources: Sources, ...asked: Parameters<typeof questionOf>) =>
  previewFailover.answer(questionOf(...asked), sources);

describe('the preview of a failover', () => {
  const both = sourcesOf({
    list: [api, web],
    answered: { weu: [api], neu: [web] },
  });

  it('is another one once rights may be decided by other routes', () => {
    const versionBy = (listVersion: string) =>
      previewFailover.version!(
        questionOf(only(api)),
        sourcesOf({ listVersion }),
      );
    expect(versionBy('2')).not.toEqual(versionBy('1'));
  });

  it.each`
    who                           | rights        | region   | told
    ${'whoever may all'}          | ${everyRoute} | ${'weu'} | ${1}
    ${'whoever may all'}          | ${everyRoute} | ${'frc'} | ${0}
    ${'who may a route of it'}    | ${only(api)}  | ${'weu'} | ${1}
    ${'who may a route anywhere'} | ${only(api)}  | ${'frc'} | ${0}
  `('tells $who of $region', async ({ rights, region, told }) => {
    expect(await ask(both, rights, region)).toMatchObject({ total: told });
  });

  it('is told to whoever may fail over every route before a route is known', async () => {
    expect(await ask(sourcesOf({}), everyRoute)).toMatchObject({ total: 0 });
  });

  it('is kept from who may fail over some routes as long as none is known', async () => {
    await expect(ask(sourcesOf({}), only(api))).rejects.toThrow(
      'This needs the permission service-router.route.failover for a route, and no route is known now.',
    );
  });

  it('is kept from who may fail over no route of the region', async () => {
    await expect(ask(both, only(api), 'neu')).rejects.toThrow(
      'This needs the permission service-router.route.failover for a route that is answered from neu.',
    );
  });

  it.each(['weu', 'frc', 'mars'])(
    'says nothing of %s to who may fail over no route, not whether it is there',
    async region => {
      await expect(ask(both, only(), region)).rejects.toThrow(
        `This needs the permission service-router.route.failover for a route that is answered from ${region}.`,
      );
    },
  );

  it('names no other region to who may fail over no route', async () => {
    await expect(ask(both, only(), 'weu', 'mars')).rejects.toThrow(
      'for a route that is answered from weu.',
    );
  });

  it.each([everyRoute, only(api)])(
    'is not there for a region that is not, to who may fail over a route',
    async rights => {
      await expect(ask(both, rights, 'mars')).rejects.toThrow(
        'There is no region "mars".',
      );
    },
  );

  it('names the regions that traffic may be led to in place of one that is not there', async () => {
    await expect(ask(both, only(api), 'weu', 'mars')).rejects.toThrow(
      'The query parameter to is "mars"; expected one of the other regions: neu, frc.',
    );
  });

  it('names them in words of every language', async () => {
    await expect(ask(both, only(api), 'weu', 'mars')).rejects.toMatchObject({
      words: {
        says: 'The query parameter to is "{0}"; expected one of the other regions: {1}.',
        with: ['mars', { items: ['neu', 'frc'], by: 'comma' }],
      },
    });
  });
});
