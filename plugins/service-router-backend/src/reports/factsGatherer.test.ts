import { mockServices } from '@backstage/backend-test-utils';
import {
  DnsEndpoint,
  RecordSet,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { FakeFleet, FakeMemory, FakeObservers } from './__testUtils__/fakes';
import { DeletedRoutes } from './DeletedRoutes';
import { factsGatherer } from './factsGatherer';
import { ReportSources } from './ReportSources';

describe('factsGatherer', () => {
  let clock: ManualClock;
  let fleet: FakeFleet;
  let observers: FakeObservers;
  let deletedRoutes: DeletedRoutes;

  beforeEach(() => {
    clock = new ManualClock();
    fleet = new FakeFleet();
    fleet.hold('api');
    observers = new FakeObservers();
    deletedRoutes = new DeletedRoutes({
      memory: new FakeMemory(),
      keepFor: 3_600_000,
      clock,
      logger: mockServices.logger.mock(),
    });
  });

  const gatherer = (others: Partial<ReportSources> = {}) =>
    factsGatherer({ fleet, observers, deletedRoutes, clock, ...others });

  /** The zone was read, and holds this. */
  function read(value: RecordSet[]) {
    const { region } = observers;
    const observedAt = clock.now().toISOString();
    observers.region = { ...region, zone: { value, observedAt } };
  }
  const asPlanned = () =>
    fleet.clusters.flatMap(({ plan }) =>
      (plan?.desired ?? [])
        .filter((one): one is DnsEndpoint => one.kind === 'DNSEndpoint')
        .flatMap(({ spec }) => spec.endpoints ?? [])
        .map(
          ({ dnsName, recordType, recordTTL, targets }): RecordSet => ({
            fqdn: dnsName,
            type: recordType,
            ttl: recordTTL,
            values: targets,
          }),
        ),
    );

  it('puts together what is known now', async () => {
    const gather = gatherer();
    await deletedRoutes.note(fleet.facts());
    fleet.hold('web');
    await deletedRoutes.note(fleet.facts());
    await clock.advance(1_000);
    const { now, clusters, regions, remembered } = gather(fleet.facts());
    expect(now).toEqual(clock.now());
    expect(clusters).toBe(fleet.clusters);
    expect(regions).toEqual([observers.region]);
    expect([...remembered.keys()]).toEqual(['payments/api']);
  });

  it('notices what is changed by hand from one time to the next', () => {
    const gather = gatherer();
    read(asPlanned());
    expect(gather(fleet.facts()).regions[0].drift).toBeUndefined();
    read([]);
    expect(gather(fleet.facts()).regions[0].drift).toMatchObject(
      asPlanned().map(before => ({ kind: 'deleted', before })),
    );
    expect(gatherer()(fleet.facts()).regions[0].drift).toBeUndefined();
  });

  it('knows of no traffic manager and no ExternalDNS unless they are configured', () => {
    const facts = gatherer()(fleet.facts());
    expect(facts).not.toHaveProperty('traffic');
    expect(facts).not.toHaveProperty('externalDns');
  });

  it('knows of the traffic manager what was read, what is planned and which names are taken', () => {
    const standing = { value: [], observedAt: '2026-01-01T12:00:00Z' };
    const takenNames = new Map([['shop', 'Taken by another subscription']]);
    const { traffic } = gatherer({
      traffic: {
        observation: () => standing,
        writing: () => ({ failing: [], waiting: [], takenNames }),
        subscribe: () => () => {},
      },
      externalDns: [],
    })(fleet.facts());
    expect(traffic).toEqual({ standing, plan: undefined, takenNames });
  });
});
