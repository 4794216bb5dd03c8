import {
  and,
  inEnglish,
  Phrase,
  PhraseList,
  PhraseValue,
  say,
} from '../../sentences';
import { RouteEndpoint, RouteProfile } from '../traffic';
import { percentOf } from '../words';

/** What goes by itself, and who gets the answers that it had. */
export function takenOut(
  { by }: RouteProfile,
  name: string,
  { before, after, gone }: Record<'before' | 'after' | 'gone', RouteEndpoint[]>,
): Phrase {
  const lost = titlesOf(gone);
  const left = and(after.map(titleOf));
  switch (by) {
    case 'share':
      return say`Traffic Manager takes ${lost} out of the answers to ${name} by itself, which then are ${inWords(
        after,
      )} instead of ${inWords(before)}.`;
    case 'location':
      return say`Traffic Manager takes ${lost} out of the answers to ${name} by itself; whoever was led there gets the nearest of ${left} instead.`;
    default:
      return say`Traffic Manager takes ${lost} out of the answers to ${name} by itself; whoever was led there gets ${left} instead.`;
  }
}

/** What goes on being answered, though nothing answers there. */
export function notProbed(name: string, kept: RouteEndpoint[]): Phrase {
  const titles = titlesOf(kept);
  if (kept.some(endpoint => endpoint.share === null)) {
    return say`Traffic Manager does not probe ${titles}, so it goes on leading whoever asks for ${name} there, where nothing answers any more.`;
  }
  const percent = percentOf(
    kept.reduce((sum, endpoint) => sum + (endpoint.share ?? 0), 0),
  );
  return say`Traffic Manager does not probe ${titles}, so it goes on leading whoever asks for ${name} there with ${percent} % of the answers, where nothing answers any more.`;
}

/** Endpoints that are answered, with the shares they have. */
export function inWords(endpoints: RouteEndpoint[]): PhraseList {
  return and(
    endpoints.map(endpoint =>
      endpoint.share === null
        ? titleOf(endpoint)
        : say`${percentOf(endpoint.share)} % ${titleOf(endpoint)}`,
    ),
  );
}

/** Each once. */
function titlesOf(endpoints: RouteEndpoint[]): PhraseList {
  const titles = endpoints.map(titleOf);
  return and([
    ...new Map(titles.map(title => [inEnglish(say`${title}`), title])).values(),
  ]);
}

/** The region's name for people, else the endpoint's. */
export function titleOf({
  regionTitle,
  region,
  name,
}: RouteEndpoint): PhraseValue {
  return regionTitle ?? region ?? say`endpoint ${name}`;
}
