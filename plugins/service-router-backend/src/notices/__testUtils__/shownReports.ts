import {
  RegionFact,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';

/**
 * How a route shows itself in a region: `up`, `down`, `taken` (another route has its name), `unseen` (its source is lost)
 * or `gone` (deleted).
 */
export type Shown = 'up' | 'down' | 'taken' | 'unseen' | 'gone';

const stateOf: Record<Shown, ZoneReport['state']> = {
  up: 'answering',
  down: 'unserved',
  taken: 'conflict',
  unseen: 'stale',
  gone: 'removed',
};

const sentenceOf: Partial<Record<Shown, string>> = {
  up: 'It answers.',
  taken: 'It is held by ServiceRoute orders/api.',
};

const titleOf: Record<string, string> = {
  weu: 'West Europe',
  neu: 'North Europe',
};

/** Reports of the routes whose `name region` are shown so, with the regions they were made from. */
export function shownReports(
  routes: Record<string, Shown>,
): [RouteReport, RegionFact[]][] {
  const names = [...new Set(Object.keys(routes).map(key => key.split(' ')[0]))];
  return names.map(name => {
    const host = `${name}.example.com`;
    const shown = Object.entries(routes).filter(
      ([key]) => key.split(' ')[0] === name,
    );
    const regions = shown.map(([key, state]): RegionFact => {
      const region = key.split(' ')[1];
      const isUp = state === 'up';
      return {
        name: region,
        title: titleOf[region],
        zoneName: 'example.com',
        zone: { value: [] },
        resolver: '10.0.0.4:53',
        answers: new Map([
          [
            host,
            {
              value: {
                host,
                code: isUp ? 'NOERROR' : 'NXDOMAIN',
                records: [],
                addresses: isUp ? ['10.1.0.1'] : [],
              },
            },
          ],
        ]),
      };
    });
    const zones = shown.map(
      ([key, state]): ZoneReport => ({
        region: key.split(' ')[1],
        title: titleOf[key.split(' ')[1]],
        zone: 'example.com',
        state: stateOf[state],
        sentence: sentenceOf[state] ?? 'Nobody publishes it.',
        ...(state === 'down' ? { remedy: 'Make a policy.' } : {}),
        writers: [],
        owners: [],
        links: [],
        stale: [],
      }),
    );
    return [
      {
        route: { namespace: 'payments', name },
        host,
        overall: 'good',
        sentence: '',
        zones,
        clusters: [],
        problems: [],
        generatedAt: '2026-03-01T12:00:00Z',
      },
      regions,
    ];
  });
}
