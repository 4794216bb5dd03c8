import {
  ReportReader,
  reportSeenBy,
} from '@service-router/plugin-service-router-common';
import { everyRoute, RouteRights } from './RouteRights';

/**
 * An answer in which no route is named that its caller may not be told of.
 *
 * @param isLimited - the answer was made for who may be told of some routes alone, so that nothing is left to do
 * @param isRoute - asked only where there is something to keep back
 */
export function answerSeenBy<T>(
  { rights, isLimited }: { rights: RouteRights; isLimited: boolean },
  answer: T,
  isRoute: ReportReader['isRoute'],
): T {
  return rights === everyRoute || isLimited
    ? answer
    : reportSeenBy(answer, { tells: rights.allows, isRoute });
}
