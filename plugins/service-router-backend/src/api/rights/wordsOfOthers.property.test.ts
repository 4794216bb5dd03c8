import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  isRouteIn,
  readerOf,
  reportRoute,
  reportSeenBy,
  RouteIdentifier,
  routeKey,
  summariseRoute,
} from '@service-router/plugin-service-router-common';
import fc from 'fast-check';
import { conditionOf } from '../../notices/conditionOf';
import { Operation, operations, Sources } from '../operations';
import { RouteRights } from './RouteRights';
import { sourcesOfFacts } from './__testUtils__/sourcesOfFacts';
import { strangeFacts, strangeFleets } from './__testUtils__/strangeFleets';
import { OWN, STRANGE } from './__testUtils__/strangeWords';

/**
 * The same fleets in every run, so that a rare find fails no change that has nothing to do with it. Look through others with
 * SERVICE_ROUTER_TEST_SEED=2.
 */
const seed = Number(process.env.SERVICE_ROUTER_TEST_SEED ?? 1);

const isOwn = (one: RouteIdentifier) => routeKey(one) === routeKey(OWN);

/** Whoever may be told of one route alone. */
const rights: RouteRights = {
  version: 'own',
  allows: isOwn,
  demand: one => {
    if (!isOwn(one)) {
      throw new NotAllowedError('This needs a permission.');
    }
  },
};

/** A host that another route has, or one that nobody has. */
const proposalOf = (serviceName: string) => ({
  declared: [
    {
      object: {
        kind: 'ServiceRoute' as const,
        metadata: OWN,
        spec: {
          serviceName,
          environment: 'base',
          application: 'shop',
          gatewayName: 'gateway-internal',
        },
      },
    },
  ],
  removed: [],
});

/** Everything that who may be told of some routes alone may ask, by the operation. */
const questions: Record<string, { parameters: object; body?: object }[]> = {
  GetEntityRouting: [{ parameters: { ref: 'component:default/api' } }],
  GetOwnedRouting: [{ parameters: { ref: 'system:default/shop' } }],
  ListRoutes: [{ parameters: {} }, { parameters: { text: 'narwhal' } }],
  GetRouteEntities: [{ parameters: {} }],
  GetRoute: [{ parameters: OWN }],
  GetRouteHistory: [{ parameters: OWN }],
  GetRouteObjects: [{ parameters: OWN }],
  ReconcileRoute: [{ parameters: OWN }],
  PreviewFailover: [
    { parameters: { region: 'weu' } },
    { parameters: { region: 'neu', to: 'weu' } },
  ],
  PlanChange: [
    { parameters: {}, body: proposalOf('pay') },
    { parameters: {}, body: proposalOf('api') },
    {
      parameters: {},
      body: {
        declared: [],
        removed: [{ object: { kind: 'ServiceRoute', ...OWN } }],
      },
    },
  ],
};

const isAboutRoutes = ({ permission, otherwise }: Operation) =>
  isResourcePermission(permission) || otherwise !== undefined;

/** The answer, or why there is none. */
async function answerTo(
  operation: Operation,
  question: { parameters: object; body?: object },
  sources: Sources,
): Promise<unknown> {
  try {
    return await operation.answer(
      {
        body: undefined,
        ...question,
        parameters: question.parameters as {},
        credentials: mockCredentials.user(),
        isLimited: operation.otherwise !== undefined,
        rights,
      },
      sources,
    );
  } catch (error) {
    if (!/^(NotFound|NotAllowed|Input)Error$/.test((error as Error).name)) {
      throw error;
    }
    return { message: (error as Error).message };
  }
}

/** Each text with a strange word in it, with where it stands. */
function strangeIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    return STRANGE.test(value) ? [`${path}: ${value}`] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [
        ...strangeIn(part, `${path}.${key}`),
        ...(STRANGE.test(key) ? [`${path}: ${key}`] : []),
      ])
    : [];
}

describe('whoever may be told of one route alone', () => {
  it('is asked about here in everything that there is to ask', () => {
    expect(
      operations
        .filter(isAboutRoutes)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(questions).sort());
  });

  it.each(operations.filter(isAboutRoutes).map(one => [one.id, one] as const))(
    'is named no other by %s, whatever the fleet',
    async (id, operation) => {
      await fc.assert(
        fc.asyncProperty(strangeFleets, strangeFleets, async (before, now) => {
          const sources = await sourcesOfFacts(
            strangeFacts(before),
            strangeFacts(now),
          );
          for (const question of questions[id]) {
            const answer = await answerTo(operation, question, sources);
            expect(strangeIn(JSON.parse(JSON.stringify(answer)))).toEqual([]);
          }
        }),
        { seed, numRuns: 60 },
      );
    },
  );

  // Some sentences are told in few fleets; a report of one is made much faster than an operation is asked.
  it('is named no other in a report, nor in what search and notices tell, of many fleets', () => {
    fc.assert(
      fc.property(strangeFleets, made => {
        const facts = strangeFacts(made);
        const report = reportRoute(OWN, facts);
        const told = [
          report,
          summariseRoute(report),
          ...report.zones.map(zone =>
            conditionOf(
              zone,
              facts.regions.find(({ name }) => name === zone.region),
              report.host,
            ),
          ),
        ];
        expect(
          strangeIn(reportSeenBy(told, readerOf(OWN, isRouteIn(facts)))),
        ).toEqual([]);
      }),
      { seed, numRuns: 500 },
    );
  });
});
