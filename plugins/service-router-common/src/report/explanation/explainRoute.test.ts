import {
  addresses,
  answer,
  clusterState,
  fleetFacts,
  NOW,
  policy,
  route,
  written,
} from '../../testing/builders';
import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from '../__testUtils__/demoFleet';
import { FleetFacts, RegionFact } from '../facts';
import { plain, unsaidIn } from '../../sentences';
import { reportRoute } from '../reportRoute';
import { explainRoute } from './explainRoute';

const GATEWAY = gatewayOf('weu');

/** A fleet that answers everywhere. */
function answering(
  change: Parameters<typeof states>[0] = {},
  to?: string,
): FleetFacts {
  return fleetFacts(
    states(change),
    REGIONS.map(region => publishing(region, to ?? region)),
  );
}

/** West Europe alone, of which one thing is different. */
function alone(
  region: Partial<RegionFact> = {},
  cluster = written(clusterState('weu')),
): FleetFacts {
  return fleetFacts({ weu: cluster }, [publishing('weu', 'weu', region)]);
}

function explained(facts: FleetFacts, region = 'weu') {
  const explanation = explainRoute(reportRoute(ROUTE, facts));
  expect(unsaidIn(explanation)).toEqual([]);
  const [found] = explanation.filter(({ region: name }) => name === region);
  return found;
}

const zoneOf = (keep: (type: string, fqdn: string) => boolean) => {
  const region = publishing('weu');
  return {
    zone: {
      value: region.zone.value!.filter(({ type, fqdn }) => keep(type, fqdn)),
      observedAt: NOW.toISOString(),
    },
  };
};

describe('explainRoute', () => {
  it('tells the whole way to the answer, a sentence a step', () => {
    expect(
      explained(answering()).told.map(({ part, sentence }) => [part, sentence]),
    ).toEqual([
      [
        'route',
        `ServiceRoute ns-workload-a/test-workload-route is declared in aks-weu, aks-neu and aks-frc and asks for ${HOST}.`,
      ],
      [
        'policy',
        'The DNSPolicy of ns-workload-a says Active, so aks-weu publishes the name in the zone of its own region, West Europe.',
      ],
      [
        'endpoint',
        `It is written as DNSEndpoint ns-workload-a/test-workload-route-external-dns-weu in aks-weu, which says ${HOST} → ${GATEWAY}.`,
      ],
      [
        'record',
        `ExternalDNS external-dns-weu publishes it: zone test-aks.nl of West Europe holds ${HOST} → ${GATEWAY}, made of crd/ns-workload-a/test-workload-route-external-dns-weu.`,
      ],
      [
        'gateway',
        `The record points at ${GATEWAY}, the gateway of aks-weu in West Europe.`,
      ],
      ['addresses', `In the same zone, ${GATEWAY} has the address 10.1.0.100.`],
      [
        'answer',
        `Resolver 127.0.0.1:7120 of West Europe answers ${HOST} with 10.1.0.100.`,
      ],
    ]);
  });

  it('comes to what is answered', () => {
    expect(plain(explained(answering()).outcome)).toEqual({
      sentence: `So ${HOST} resolves to 10.1.0.100 in West Europe.`,
    });
  });

  it('explains each region by itself, in the order of the report', () => {
    expect(
      explainRoute(reportRoute(ROUTE, answering())).map(
        ({ title, outcome }) => [title, outcome.sentence.split(' ')[4]],
      ),
    ).toEqual([
      ['West Europe', addresses.weu],
      ['North Europe', addresses.neu],
      ['France Central', addresses.frc],
    ]);
  });

  it('names objects, owners, addresses and places, with when they were seen', () => {
    expect(
      explained(answering()).path.map(({ part, subject, place, owner }) => [
        part,
        subject,
        place,
        owner,
      ]),
    ).toEqual([
      [
        'route',
        'ns-workload-a/test-workload-route',
        'aks-weu, aks-neu and aks-frc',
        undefined,
      ],
      ['policy', 'Active', 'aks-weu', undefined],
      [
        'endpoint',
        'ns-workload-a/test-workload-route-external-dns-weu',
        'aks-weu',
        undefined,
      ],
      ['record', HOST, 'test-aks.nl, West Europe', 'external-dns-weu'],
      ['gateway', GATEWAY, 'West Europe', undefined],
      ['addresses', '10.1.0.100', undefined, undefined],
      ['answer', '10.1.0.100', 'West Europe', undefined],
    ]);
    expect(
      explained(answering()).path.map(({ observedAt }) => observedAt),
    ).toEqual(Array(7).fill(NOW.toISOString()));
  });

  it.each`
    region   | says
    ${'weu'} | ${'says RegionBound, bound to West Europe, so aks-weu publishes the name in every zone, and so in that of West Europe.'}
    ${'frc'} | ${'says RegionBound, bound to West Europe, so aks-weu publishes the name in every zone, and so in that of France Central.'}
  `('tells in $region what a bound policy decides', ({ region, says }) => {
    const policies = [policy({ mode: 'RegionBound', sourceRegion: 'weu' })];
    const { told, outcome } = explained(answering({ policies }, 'weu'), region);
    expect(told[1].sentence).toContain(says);
    expect(outcome.sentence).toContain('resolves to 10.1.0.100');
  });

  it('tells of a region that another cluster has adopted', () => {
    const state = clusterState('weu');
    state.identities[0].spec.adoptsRegions = ['frc'];
    const facts = fleetFacts({ weu: written(state) }, [
      publishing('weu'),
      publishing('frc', 'weu'),
    ]);
    expect(explained(facts, 'frc').told[1].sentence).toContain(
      'and aks-weu has adopted France Central',
    );
  });

  describe('where the way ends', () => {
    const unread = { zone: {} };
    const noRecord = zoneOf(type => type === 'A');
    const noOwner = zoneOf(type => type !== 'TXT');
    const noAddress = zoneOf((type, fqdn) => type !== 'A' && !/-a-/.test(fqdn));
    const elsewhere = {
      answers: new Map([
        [
          HOST,
          {
            value: answer(HOST, gatewayOf('neu'), addresses.neu),
            observedAt: NOW.toISOString(),
          },
        ],
      ]),
    };
    const unwritten = clusterState('weu');

    it.each`
      what                              | facts                                                                                                                   | part           | state        | sentence
      ${'a DNSEndpoint is not written'} | ${alone(noRecord, unwritten)}                                                                                           | ${'endpoint'}  | ${'waiting'} | ${/has not been written to aks-weu yet/}
      ${'the zone was never read'}      | ${alone(unread)}                                                                                                        | ${'record'}    | ${'unknown'} | ${/has not been read yet/}
      ${'ExternalDNS has not run'}      | ${alone(noRecord)}                                                                                                      | ${'record'}    | ${'waiting'} | ${/test-aks.nl/}
      ${'the gateway has no address'}   | ${alone(noAddress)}                                                                                                     | ${'addresses'} | ${'waiting'} | ${/no address for aks-weu-internal/}
      ${'another answer is kept'}       | ${alone(elsewhere)}                                                                                                     | ${'answer'}    | ${'waiting'} | ${/still answers .* with 10\.2\.0\.100/}
      ${'no resolver is configured'}    | ${alone({ resolver: undefined, answers: new Map() })}                                                                   | ${'answer'}    | ${'unknown'} | ${/No resolver is configured/}
      ${'nobody owns the record'}       | ${alone({ ...noOwner, zone: { ...noOwner.zone, value: [{ fqdn: HOST, type: 'A', ttl: 300, values: ['10.9.9.9'] }] } })} | ${'record'}    | ${'broken'}  | ${/10\.9\.9\.9/}
    `('because $what', ({ facts, part, state, sentence }) => {
      const { path } = explained(facts);
      const end = path.find(({ state: held }) => held !== 'holds');
      expect(end).toMatchObject({
        part,
        state,
        sentence: expect.stringMatching(sentence),
      });
    });

    it('tells nothing of what lies behind', () => {
      const { told, path } = explained(
        alone({ ...noRecord, answers: new Map() }, unwritten),
      );
      expect(path.map(({ part }) => part)).toContain('gateway');
      expect(told.map(({ part }) => part)).toEqual([
        'route',
        'policy',
        'endpoint',
        'answer',
      ]);
    });

    it('tells what is answered all the same', () => {
      const { told } = explained(alone(noRecord));
      expect(told[told.length - 1].sentence).toMatch(
        /answers .* with 10\.1\.0\.100/,
      );
    });

    it('says that waiting helps, where it does', () => {
      expect(plain(explained(alone(noAddress)).outcome)).toEqual({
        sentence:
          "So far the path ends at the gateway's address, and goes on by itself once that is there.",
      });
    });

    it('says what would mend it, where waiting does not help', () => {
      const { outcome, told } = explained(
        alone({
          zone: {
            value: [{ fqdn: HOST, type: 'A', ttl: 300, values: ['10.9.9.9'] }],
            observedAt: NOW.toISOString(),
          },
        }),
      );
      expect(outcome.sentence).toBe('So the path breaks at the record.');
      expect(outcome.remedy).toBe(
        told.find(({ part }) => part === 'record')!.remedy,
      );
      expect(outcome.remedy).toMatch(/./);
    });

    it('does not promise an answer that nobody asks for', () => {
      expect(
        explained(alone({ resolver: undefined, answers: new Map() })).outcome
          .sentence,
      ).toBe(
        `So ${HOST} should resolve to 10.1.0.100 in West Europe, but nobody there is asked for it.`,
      );
    });
  });

  it('ends at the route where another holds the name', () => {
    const rival = route(
      {},
      { name: 'first', creationTimestamp: '2026-01-01T00:00:00Z' },
    );
    const { told, outcome } = explained(
      alone({}, written(clusterState('weu', { routes: [route(), rival] }))),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      part: 'route',
      state: 'broken',
      sentence: expect.stringContaining(
        'is held by ServiceRoute ns-workload-a/first',
      ),
    });
    expect(outcome.remedy).toMatch(/another name/);
  });

  it('ends at the policy where several clusters would write', () => {
    const { told } = explained(
      answering({ policies: [policy({ mode: 'RegionBound' })] }),
    );
    expect(told[told.length - 1]).toMatchObject({
      part: 'policy',
      state: 'broken',
      remedy: expect.stringContaining('sourceRegion'),
    });
  });

  it('ends at the policy where it is bound to elsewhere', () => {
    const policies = [policy({ mode: 'Active', sourceRegion: 'neu' })];
    const { told } = explained(answering({ policies }, 'neu'));
    expect(told[told.length - 1]).toMatchObject({
      part: 'policy',
      state: 'broken',
      sentence: expect.stringContaining('The policy is bound to North Europe'),
    });
  });

  it('ends at the policy where there is none', () => {
    const state = clusterState('weu', { policies: [] });
    const { told, outcome } = explained(
      alone({ zone: { value: [], observedAt: NOW.toISOString() } }, state),
    );
    expect(told.map(({ part }) => part)).toEqual(['route', 'policy']);
    expect(outcome.remedy).toBe(
      'Add a DNSPolicy to the namespace of the route.',
    );
  });

  it('ends at the route that nobody declares', () => {
    const { told, outcome } = explained(
      alone(
        { zone: { value: [], observedAt: NOW.toISOString() } },
        clusterState('weu', { routes: [] }),
      ),
    );
    expect(told).toMatchObject([{ part: 'route', state: 'broken' }]);
    expect(outcome.remedy).toMatch(/manifest is merged/);
  });

  it.each`
    zone                                            | state     | says
    ${undefined}                                    | ${'gone'} | ${'still stands in the zone'}
    ${{ value: [], observedAt: NOW.toISOString() }} | ${'gone'} | ${'no record of it is left'}
  `('tells of a deleted route: $says', ({ zone, state, says }) => {
    const facts: FleetFacts = {
      ...alone(zone ? { zone } : {}, clusterState('weu', { routes: [] })),
      remembered: new Map([
        [
          `${ROUTE.namespace}/${ROUTE.name}`,
          { host: HOST, lastSeen: NOW.toISOString() },
        ],
      ]),
    };
    const { told, outcome } = explained(facts);
    expect(told[0]).toMatchObject({ part: 'route', state });
    expect(outcome.sentence).toContain(says);
  });

  it('says of a region that cannot be seen from when it tells', () => {
    const facts = answering();
    facts.clusters[0].state = {
      ...facts.clusters[0].state,
      error: {
        message: 'connection refused',
        since: NOW.toISOString(),
        retryable: true,
      },
    };
    const { path, outcome } = explained(facts);
    expect(
      path.filter(({ isStale }) => isStale).map(({ part }) => part),
    ).toEqual(['route', 'policy', 'endpoint']);
    expect(outcome.sentence).toMatch(/last known state/);
  });
});
