import { RouteEndpoint, RouteProfile } from '../traffic';
import { ZoneReport } from '../types';
import { listed, percentOf } from '../words';
import { outageTime } from './outageTime';
import { isIn, profileWithout } from './profileWithout';
import { NameOutage, OutageAnswer } from './types';

const LET_IT_BE_PROBED =
  'Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.';

/** Why nobody can tell what a profile answers. */
const unknownBecause: Partial<Record<RouteProfile['state'], string>> = {
  unread: 'Traffic Manager has not been read yet',
  missing: 'the profile is still to be made',
};

/** What becomes of the name of a Traffic Manager profile when regions go down. */
export function profileOutage(
  profile: RouteProfile,
  zones: readonly Pick<ZoneReport, 'region' | 'title' | 'zone'>[],
  lost: readonly string[],
): NameOutage {
  const name = profile.hostname ?? profile.fqdn ?? profile.name;
  const base = {
    name,
    zones: zones
      .filter(({ region }) => profile.hostnameZones.includes(region))
      .map(({ region, title, zone }) => ({ region, title, zone })),
  };
  const reason = unknownBecause[profile.state];
  if (reason) {
    return {
      ...base,
      change: profile.state === 'missing' ? 'unanswered' : 'unknown',
      before: [],
      after: [],
      sentence: `What becomes of ${name} cannot be said: ${reason}.`,
    };
  }
  const endpoints = profileWithout(profile, lost);
  const before = answersOf(profile.endpoints, []);
  const after = answersOf(endpoints, lost);
  const told = { ...base, before, after };
  if (before.length === 0) {
    return {
      ...told,
      change: 'unanswered',
      sentence: `Traffic Manager answers ${name} with nothing now, and that stays so.`,
    };
  }
  const gone = profile.endpoints.filter(
    (endpoint, index) =>
      isIn(endpoint, lost) &&
      isAnswered(endpoint) &&
      !endpoints[index].isServed,
  );
  const kept = endpoints.filter(
    endpoint => isIn(endpoint, lost) && isAnswered(endpoint),
  );
  if (gone.length + kept.length === 0) {
    return {
      ...told,
      change: 'none',
      sentence: `${name} goes on being answered as before: ${inWords(before)}.`,
    };
  }
  if (after.every(({ isLost }) => isLost)) {
    return { ...told, change: 'stays', ...nothingLeft(name, endpoints, kept) };
  }
  return { ...told, ...shifted(profile, name, { before, after, gone, kept }) };
}

/** Something is left: what takes over, and what does not. */
function shifted(
  profile: RouteProfile,
  name: string,
  {
    before,
    after,
    gone,
    kept,
  }: {
    before: OutageAnswer[];
    after: OutageAnswer[];
    gone: RouteEndpoint[];
    kept: RouteEndpoint[];
  },
): Pick<NameOutage, 'change' | 'sentence' | 'remedy' | 'time'> {
  const time = outageTime(profile);
  const places = ['region', 'subnet'].includes(profile.by)
    ? gone.flatMap(endpoint => endpoint.places)
    : [];
  const sentences = [
    ...(gone.length > 0 && places.length === 0
      ? [
          `Traffic Manager takes ${titlesOf(
            gone,
          )} out of the answers to ${name} by itself${successors(
            profile,
            before,
            after,
          )}.`,
        ]
      : []),
    ...(places.length > 0
      ? [
          `Whoever asks for ${name} from ${listed(
            places,
          )} gets no answer then: no other endpoint is for them.`,
        ]
      : []),
    ...(kept.length > 0 ? [notProbed(name, kept)] : []),
  ];
  return {
    change: kept.length + places.length > 0 ? 'partly' : 'moves',
    sentence: sentences.join(' '),
    ...(kept.length > 0 ? { remedy: LET_IT_BE_PROBED } : {}),
    ...(kept.length === 0 && places.length > 0
      ? {
          remedy:
            'Put an endpoint of another region behind them too, in a nested profile.',
        }
      : {}),
    ...(gone.length > 0 ? { time } : {}),
  };
}

function nothingLeft(
  name: string,
  endpoints: RouteEndpoint[],
  kept: RouteEndpoint[],
): Pick<NameOutage, 'sentence' | 'remedy'> {
  const unprobed = kept.filter(({ because }) => because === 'AlwaysServed');
  if (unprobed.length > 0) {
    return {
      sentence: notProbed(name, unprobed),
      remedy: LET_IT_BE_PROBED,
    };
  }
  const isAll = endpoints.every(endpoint => kept.includes(endpoint));
  return {
    sentence: `${
      isAll
        ? 'Every endpoint is lost with it'
        : 'No endpoint that is left is healthy'
    }, so Traffic Manager answers ${name} with all of them as a last resort, and none answers.`,
    remedy: isAll
      ? 'Put an endpoint of another region into the profile.'
      : 'See why the probes of the others fail, before the region is needed no more.',
  };
}

function notProbed(name: string, kept: RouteEndpoint[]): string {
  const share = kept.every(endpoint => endpoint.share !== null)
    ? ` with ${percentOf(
        kept.reduce((sum, endpoint) => sum + (endpoint.share ?? 0), 0),
      )} % of the answers`
    : '';
  return `Traffic Manager does not probe ${titlesOf(
    kept,
  )}, so it goes on leading whoever asks for ${name} there${share}, where nothing answers any more.`;
}

/** Who gets the answers that others had. */
function successors(
  { by }: RouteProfile,
  before: OutageAnswer[],
  after: OutageAnswer[],
): string {
  return by === 'share'
    ? `, which then are ${inWords(after)} instead of ${inWords(before)}`
    : `; whoever was led there gets ${
        by === 'location' ? 'the nearest of ' : ''
      }${listed(after.map(({ title }) => title))} instead`;
}

function inWords(answers: OutageAnswer[]): string {
  return listed(
    answers.map(({ share, title }) =>
      share === null ? title : `${percentOf(share)} % ${title}`,
    ),
  );
}

function answersOf(
  endpoints: RouteEndpoint[],
  lost: readonly string[],
): OutageAnswer[] {
  return endpoints.filter(isAnswered).map(endpoint => ({
    target: endpoint.target,
    ...(endpoint.region ? { region: endpoint.region } : {}),
    title: titleOf(endpoint),
    share: endpoint.share,
    // What probes found unwell is answered as a last resort only; nothing is known to answer there.
    isLost: isIn(endpoint, lost) || endpoint.because === 'AllDegraded',
  }));
}

function isAnswered({ isServed, share }: RouteEndpoint): boolean {
  return isServed && share !== 0;
}

function titlesOf(endpoints: RouteEndpoint[]): string {
  return listed([...new Set(endpoints.map(titleOf))]);
}

function titleOf({ regionTitle, region, name }: RouteEndpoint): string {
  return regionTitle ?? region ?? `endpoint ${name}`;
}
