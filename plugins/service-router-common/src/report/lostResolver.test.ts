import { fleetFacts, NOW } from '../testing/builders';
import {
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from './__testUtils__/demoFleet';
import { explainRoute } from './explanation';
import { FleetFacts, Observation } from './facts';
import { isSettled } from './isSettled';
import { reportRoute } from './reportRoute';
import { summariseRoute } from './summaries';
import { summariseRegions } from './summariseRegions';
import { sourceErrorsOf } from './sourceErrors';

const SINCE = '2026-03-01T11:58:00.000Z';
const SEEN = '2026-03-01T11:57:55.000Z';

const silent: Observation<never> = {
  observedAt: SEEN,
  error: { message: 'timed out', since: SINCE, retryable: true },
};

/** A fleet that answers everywhere, but in these regions no resolver says so any more. */
function without(lost: string[]): FleetFacts {
  return fleetFacts(
    states(),
    REGIONS.map(region => {
      const fact = publishing(region);
      return lost.includes(region)
        ? {
            ...fact,
            answers: new Map([
              [HOST, { ...fact.answers.get(HOST), ...silent }],
            ]),
          }
        : fact;
    }),
  );
}

describe('while a resolver cannot be asked', () => {
  const report = reportRoute(ROUTE, without(['weu']));
  const [row] = report.zones;
  const answering = row.links.find(({ link }) => link === 'Answering');

  it('the region is published, and whether it answers is not known', () => {
    expect(row).toMatchObject({ state: 'published', furthest: 'Published' });
    expect(answering).toMatchObject({
      state: 'unknown',
      isStale: true,
      observedAt: SEEN,
    });
  });

  it('the row says which one, since when, and what to do', () => {
    expect(row).toMatchObject({
      sentence: `Resolver 127.0.0.1:7120 of West Europe has not answered since ${SINCE}: timed out. Whether ${HOST} is answered there is not known now.`,
      remedy:
        'Check that resolver 127.0.0.1:7120 of West Europe runs and can be reached from here (serviceRouter.regions.weu.resolver).',
    });
  });

  it('the route is not on its way', () => {
    expect(report).toMatchObject({
      overall: 'attention',
      sentence:
        'Answering in 2 and published in 1 of 3 regions; whether West Europe answers is not known.',
    });
  });

  it('the region does not count as one that answers', () => {
    expect(report.zones.map(isSettled)).toEqual([false, true, true]);
  });

  it.each([
    [
      ['weu', 'neu'],
      'Answering in 1 and published in 2 of 3 regions; whether West Europe and North Europe answer is not known.',
    ],
    [
      REGIONS,
      'Published in 3 of 3 regions; whether any region answers is not known.',
    ],
  ])('in %s, the route says so', (lost, sentence) => {
    expect(reportRoute(ROUTE, without(lost)).sentence).toBe(sentence);
  });

  it('the route names it among what is not right', () => {
    expect(report.problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'SourceUnavailable',
        region: 'weu',
        sentence:
          'Resolver 127.0.0.1:7120 of West Europe cannot be asked: timed out.',
      }),
    ]);
  });

  it('lists tell the region as unknown, and not as on its way', () => {
    expect(summariseRoute(report).zones).toEqual([
      { region: 'weu', state: 'unknown' },
      { region: 'neu', state: 'answering' },
      { region: 'frc', state: 'answering' },
    ]);
  });

  it('the region counts the route as unknown', () => {
    const [weu] = summariseRegions(without(['weu']), [summariseRoute(report)]);
    expect(weu.routes).toEqual({ unknown: 1 });
  });

  it('the explanation ends at the answer, which is not known', () => {
    const [{ path, outcome }] = explainRoute(report);
    expect(path.at(-1)).toMatchObject({
      part: 'answer',
      state: 'unknown',
      isStale: true,
    });
    expect(outcome).toMatchObject({
      sentence: `So ${HOST} should resolve to 10.1.0.100 in West Europe, but the resolver there cannot be asked, so whether it does is not known.`,
      remedy: row.remedy,
    });
  });
});

describe('the sources that cannot be read', () => {
  const regionWith = (answers: Record<string, Observation<never>>) => {
    const fact = publishing('weu');
    return {
      clusters: [],
      regions: [{ ...fact, answers: new Map(Object.entries(answers)) }],
    };
  };

  it('are each resolver once, however many names it was asked for', () => {
    expect(
      sourceErrorsOf(
        regionWith({
          a: { ...silent, observedAt: '2026-03-01T11:57:50.000Z' },
          b: silent,
          c: { error: { ...silent.error!, since: NOW.toISOString() } },
        }),
      ),
    ).toEqual([
      {
        region: 'weu',
        regionTitle: 'West Europe',
        source: 'resolver',
        name: '127.0.0.1:7120',
        message: 'timed out',
        since: SINCE,
        lastSeen: SEEN,
        retryable: true,
      },
    ]);
  });

  it('are no resolver that has answered for another name since', () => {
    expect(
      sourceErrorsOf(
        regionWith({ a: silent, b: { observedAt: NOW.toISOString() } }),
      ),
    ).toEqual([]);
  });

  it('are a resolver that has answered for a name, and then for none', () => {
    const [error] = sourceErrorsOf(
      regionWith({
        a: silent,
        b: { observedAt: '2026-03-01T11:58:30.000Z' },
        c: {
          observedAt: '2026-03-01T11:58:20.000Z',
          error: { ...silent.error!, since: '2026-03-01T11:58:40.000Z' },
        },
      }),
    );
    expect(error).toMatchObject({
      since: '2026-03-01T11:58:40.000Z',
      lastSeen: '2026-03-01T11:58:30.000Z',
    });
  });

  it('are no resolver that nobody has asked', () => {
    expect(sourceErrorsOf(regionWith({}))).toEqual([]);
  });
});
