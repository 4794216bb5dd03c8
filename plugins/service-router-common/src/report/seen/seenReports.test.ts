import { registryTextOf } from '../../externalDns';
import { RouteIdentifier } from '../../plan';
import { unsaidIn } from '../../sentences';
import {
  clusterState,
  fleetFacts,
  NOW,
  route,
  written,
} from '../../testing/builders';
import { HOST, publishing, ROUTE } from '../__testUtils__/demoFleet';
import { FleetFacts } from '../facts';
import { reportRoute } from '../reportRoute';
import { RouteReport } from '../types';
import { isRouteIn } from './isRouteIn';
import { readerOf } from './ReportReader';
import { reportSeenBy } from './reportSeenBy';

const AGAIN = { ...ROUTE, name: 'again' };
const GONE = { ...ROUTE, name: 'gone' };

/** Two routes want the name that a third had; its record is made from what was made of the second. */
function contested(): FleetFacts {
  const region = publishing('weu', 'neu');
  const registry = {
    fqdn: `cname-${HOST}`,
    type: 'TXT',
    values: [
      registryTextOf({
        owner: 'elsewhere',
        resource: `crd/${AGAIN.namespace}/again-external-dns-weu`,
      }),
    ],
  };
  const records = (region.zone.value ?? []).filter(
    ({ type }) => type !== 'TXT',
  );
  const facts = fleetFacts(
    {
      weu: written(
        clusterState('weu', {
          routes: [
            route(),
            route(
              {},
              { name: 'again', creationTimestamp: '2026-02-09T00:00:00Z' },
            ),
          ],
        }),
      ),
    },
    [{ ...region, zone: { ...region.zone, value: [...records, registry] } }],
  );
  return {
    ...facts,
    remembered: new Map([
      [`${GONE.namespace}/gone`, { host: HOST, lastSeen: NOW.toISOString() }],
    ]),
  };
}

const sentencesOf = ({ zones, problems }: RouteReport) =>
  [...zones, ...problems].flatMap(({ sentence, remedy }) => [
    sentence,
    ...(remedy ? [remedy] : []),
  ]);

/** What stands in gaps as text, which no language can say otherwise. */
function gapsIn(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(gapsIn);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) => [
    ...((key === 'with' || key === 'items') && Array.isArray(part)
      ? part.filter(item => typeof item === 'string')
      : []),
    ...gapsIn(part),
  ]);
}

describe('a report of a route that wants what others want', () => {
  const seenOf = (one: RouteIdentifier) =>
    reportSeenBy(
      reportRoute(one, contested()),
      readerOf(one, isRouteIn(contested())),
    );

  it.each`
    which                      | one      | says
    ${'that holds the name'}   | ${ROUTE} | ${'Another route also asks for'}
    ${'whose name is another'} | ${ROUTE} | ${'elsewhere (from another object)'}
    ${'that came later'}       | ${AGAIN} | ${'is held by another route since'}
    ${'that was deleted'}      | ${GONE}  | ${'now belongs to another route.'}
  `('$which says "$says" to its owners', ({ one, says }) => {
    expect(sentencesOf(seenOf(one)).join(' ')).toContain(says);
  });

  it.each([ROUTE, AGAIN, GONE])('of $name names none of them', one => {
    const told = JSON.stringify(seenOf(one));
    const others = [ROUTE, AGAIN, GONE].filter(other => other !== one);
    expect(
      others.filter(({ namespace, name }) =>
        told.includes(`${namespace}/${name}`),
      ),
    ).toEqual([]);
  });

  it.each([ROUTE, AGAIN, GONE])('of $name is said in every language', one => {
    const seen = seenOf(one);
    expect(unsaidIn(seen)).toEqual([]);
    expect(gapsIn(seen).filter(gap => /another/i.test(gap))).toEqual([]);
  });
});
