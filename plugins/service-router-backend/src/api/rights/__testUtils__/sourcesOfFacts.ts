import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  changesBetween,
  FleetFacts,
  HistoryEntry,
  reportRoute,
  routePictureOf,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { LatestReports } from '../../../reports/LatestReports';
import { makeReports } from '../../../reports/makeReports';
import { RouteReports } from '../../../reports/RouteReports';
import { Sources } from '../../operations';
import { planTraffic } from './strangeFleets';
import { OWN, OWN_HOST } from './strangeWords';

/** Says that the route is its own, and finds those of others by label and host. */
const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'api',
    namespace: 'default',
    annotations: {
      'router.io/service-route': 'payments/api',
      'router.io/service-route-label-selector': 'team=shop',
      'router.io/service-route-namespaces': '*',
      'router.io/service-route-host': OWN_HOST,
    },
  },
};

/** What answers are made from, of a fleet that was another before; the catalog has one component, which owns the route. */
export async function sourcesOfFacts(
  before: FleetFacts,
  facts: FleetFacts,
): Promise<Sources> {
  const latest = new LatestReports(facts);
  latest.take(
    await makeReports(latest.toReport(), facts, {
      signal: new AbortController().signal,
      logger: mockServices.logger.mock(),
    }),
  );
  const reports = new RouteReports({
    latest,
    fleet: {
      subscribe: () => () => {},
      profiles: () => facts.traffic?.plan,
      facts: () => facts.clusters,
    },
    reconciler: { failing: () => [] },
    traffic: {
      observation: () => facts.traffic!.standing,
      writing: () => undefined,
      subscribe: () => () => {},
    },
    planTraffic,
    budgets: { report: () => [] },
    defaultGatewayNamespace: 'ns-service-router',
    clock: new ManualClock(),
  });
  const entries = historyOf(before, facts);
  return {
    reports: () => reports,
    rechecks: () => ({
      ask: async ({ route }) => ({
        route,
        dueAt: '2026-03-01T12:00:00Z',
        isLater: false,
        parts: [],
      }),
    }),
    history: () => ({ keepDays: 30, entries: async () => ({ entries }) }),
    now: () => facts.now,
    claims: {
      current: async () => ({
        readAt: 0,
        of: () => [],
        entitiesOf: () => ['component:default/api'],
        findersOf: () => [],
        claimantsOf: () => ['component:default/api'],
      }),
    },
    catalog: {
      getEntityByRef: async ref =>
        String(ref).startsWith('system')
          ? {
              ...entity,
              kind: 'System',
              metadata: { name: 'shop', namespace: 'default' },
            }
          : entity,
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(() => entity),
      }),
      async *streamEntities() {
        yield [entity];
      },
    },
  };
}

/** What changed of the route from one fleet to another. */
function historyOf(before: FleetFacts, after: FleetFacts): HistoryEntry[] {
  const [from, to] = [before, after].map(facts =>
    routePictureOf(OWN, reportRoute(OWN, facts), {
      facts,
      profiles: facts.traffic?.standing,
      profilesPlan: facts.traffic?.plan,
      lastWriteOf: () => undefined,
      ownManager: 'service-router',
    }),
  );
  return changesBetween(from, to).map((change, index) => ({
    ...change,
    id: String(index),
  }));
}
