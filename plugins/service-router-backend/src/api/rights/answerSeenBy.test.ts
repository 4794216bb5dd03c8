import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { RouteIdentifier } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  factsOf,
  FakeFleet,
  FakeObservers,
} from '../../reports/__testUtils__/fakes';
import { LatestReports } from '../../reports/LatestReports';
import { makeReports } from '../../reports/makeReports';
import { RouteReports } from '../../reports/RouteReports';
import { operation, Sources } from '../operations/Operation';
import { RouteRights } from './RouteRights';

const told: RouteRights = {
  version: 'api',
  allows: ({ name }: RouteIdentifier) => name === 'api',
  demand: () => {},
};

describe('an answer for who may be told of some routes', () => {
  const fleet = new FakeFleet();
  const known = () => factsOf(fleet, new FakeObservers());
  const latest = new LatestReports(known());
  const reports = new RouteReports({
    latest,
    fleet,
    reconciler: { failing: () => [] },
    budgets: { report: () => [] },
    defaultGatewayNamespace: 'istio-system',
    clock: new ManualClock(),
  });

  /** What they are told instead of this text. */
  const seen = (text: string) =>
    operation({
      id: 'tell',
      method: 'get',
      path: '/v1/tell',
      summary: '',
      description: '',
      permission: { type: 'basic', name: 'tell', attributes: {} },
      audit: { eventId: 'tell' },
      parameters: {},
      answers: 'string',
      answer: () => text,
    }).answer(
      {
        parameters: {},
        body: undefined,
        credentials: mockCredentials.user(),
        isLimited: false,
        rights: told,
      },
      { reports: () => reports } as Partial<Sources> as Sources,
    );

  beforeEach(async () => {
    fleet.hold('api', 'web');
    latest.takeFacts(known());
    latest.take(
      await makeReports(latest.toReport(), latest.facts, {
        signal: new AbortController().signal,
        logger: mockServices.logger.mock(),
      }),
    );
  });

  it('names their route, and no other', async () => {
    expect(await seen('payments/api')).toBe('payments/api');
    expect(await seen('payments/web')).toBe('Another route');
  });

  it('names no route either that stands since the list was made', async () => {
    expect(await seen('payments/new')).toBe('payments/new');
    fleet.hold('api', 'web', 'new');
    latest.takeFacts(known());
    expect(await seen('payments/new')).toBe('Another route');
  });

  it('names no route either that is gone since the list was made', async () => {
    fleet.hold('api');
    latest.takeFacts(known());
    expect(await seen('payments/web')).toBe('Another route');
  });
});
