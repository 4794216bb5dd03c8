import {
  and,
  inEnglish,
  joined,
  Phrase,
  say,
  Told,
  told,
} from '../../sentences';
import { RouteEndpoint, RouteProfile } from '../traffic';
import { ZoneReport } from '../types';
import { outageTime } from './outageTime';
import { isIn, profileWithout } from './profileWithout';
import { inWords, notProbed, takenOut, titleOf } from './profileWords';
import { NameOutage, OutageAnswer } from './types';

const LET_IT_BE_PROBED = say`Let it be probed (always-serve Disabled), where its gateway can be reached from outside; else somebody has to switch the endpoint off.`;

/** Why nobody can tell what a profile answers. */
const unknownBecause: Partial<
  Record<RouteProfile['state'], (name: string) => Phrase>
> = {
  unread: name =>
    say`What becomes of ${name} cannot be said: Traffic Manager has not been read yet.`,
  missing: name =>
    say`What becomes of ${name} cannot be said: the profile is still to be made.`,
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
      ...told(reason(name)),
    };
  }
  const endpoints = profileWithout(profile, lost);
  const before = profile.endpoints.filter(isAnswered);
  const after = endpoints.filter(isAnswered);
  const answers = {
    ...base,
    before: answersOf(before, []),
    after: answersOf(after, lost),
  };
  if (before.length === 0) {
    return {
      ...answers,
      change: 'unanswered',
      ...told(
        say`Traffic Manager answers ${name} with nothing now, and that stays so.`,
      ),
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
      ...answers,
      change: 'none',
      ...told(
        say`${name} goes on being answered as before: ${inWords(before)}.`,
      ),
    };
  }
  if (answers.after.every(({ isLost }) => isLost)) {
    return {
      ...answers,
      change: 'stays',
      ...nothingLeft(name, endpoints, kept),
    };
  }
  return {
    ...answers,
    ...shifted(profile, name, { before, after, gone, kept }),
  };
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
    before: RouteEndpoint[];
    after: RouteEndpoint[];
    gone: RouteEndpoint[];
    kept: RouteEndpoint[];
  },
): Told & Pick<NameOutage, 'change' | 'time'> {
  const time = outageTime(profile);
  const places = ['region', 'subnet'].includes(profile.by)
    ? gone.flatMap(endpoint => endpoint.places)
    : [];
  const sentences = [
    ...(gone.length > 0 && places.length === 0
      ? [takenOut(profile, name, { before, after, gone })]
      : []),
    ...(places.length > 0
      ? [
          say`Whoever asks for ${name} from ${and(
            places,
          )} gets no answer then: no other endpoint is for them.`,
        ]
      : []),
    ...(kept.length > 0 ? [notProbed(name, kept)] : []),
  ];
  return {
    change: kept.length + places.length > 0 ? 'partly' : 'moves',
    ...told(
      say`${joined('sentence', sentences)}`,
      remedyOf(kept.length > 0, places.length > 0),
    ),
    ...(gone.length > 0 ? { time } : {}),
  };
}

function remedyOf(
  isUnprobed: boolean,
  isOfPlaces: boolean,
): Phrase | undefined {
  if (isUnprobed) {
    return LET_IT_BE_PROBED;
  }
  return isOfPlaces
    ? say`Put an endpoint of another region behind them too, in a nested profile.`
    : undefined;
}

function nothingLeft(
  name: string,
  endpoints: RouteEndpoint[],
  kept: RouteEndpoint[],
): Told {
  const unprobed = kept.filter(({ because }) => because === 'AlwaysServed');
  if (unprobed.length > 0) {
    return told(notProbed(name, unprobed), LET_IT_BE_PROBED);
  }
  return endpoints.every(endpoint => kept.includes(endpoint))
    ? told(
        say`Every endpoint is lost with it, so Traffic Manager answers ${name} with all of them as a last resort, and none answers.`,
        say`Put an endpoint of another region into the profile.`,
      )
    : told(
        say`No endpoint that is left is healthy, so Traffic Manager answers ${name} with all of them as a last resort, and none answers.`,
        say`See why the probes of the others fail, before the region is needed no more.`,
      );
}

function answersOf(
  endpoints: RouteEndpoint[],
  lost: readonly string[],
): OutageAnswer[] {
  return endpoints.map(endpoint => ({
    target: endpoint.target,
    ...(endpoint.region ? { region: endpoint.region } : {}),
    title: inEnglish(say`${titleOf(endpoint)}`),
    share: endpoint.share,
    // What probes found unwell is answered as a last resort only; nothing is known to answer there.
    isLost: isIn(endpoint, lost) || endpoint.because === 'AllDegraded',
  }));
}

function isAnswered({ isServed, share }: RouteEndpoint): boolean {
  return isServed && share !== 0;
}
