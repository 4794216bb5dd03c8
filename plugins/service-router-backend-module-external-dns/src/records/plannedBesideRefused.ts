import {
  originKey,
  ProfileFact,
} from '@service-router/plugin-service-router-common';
import { PlannedRecords, plannedRecords } from './plannedRecords';
import { originOf, sourceKey } from './recordGroup';
import { StandingGroup } from './standingGroups';
import { RecordsScope } from './standingRecords';
import { WantedGroup } from './WantedGroup';

/**
 * What is refused and stands stays as it stands, so that whatever would have its place is refused as well: planned again
 * until nothing more is refused.
 */
export function plannedBesideRefused(
  wanted: WantedGroup[],
  others: StandingGroup[],
  own: Map<string, StandingGroup>,
  facts: ProfileFact[],
  scope: RecordsScope,
): Pick<PlannedRecords, 'endpoints' | 'refusals' | 'plan'> {
  const planned = plannedRecords(wanted, others, facts, scope);
  const stays = wanted.flatMap(group =>
    group.isUnasked || planned.endpoints.has(sourceKey(group, scope.cluster))
      ? []
      : own.get(group.key) ?? [],
  );
  if (stays.length === 0) {
    return planned;
  }
  const kept = new Set(stays.map(({ key }) => key));
  const again = plannedBesideRefused(
    wanted.filter(({ key }) => !kept.has(key)),
    [...others, ...stays],
    own,
    facts,
    scope,
  );
  return {
    plan: again.plan,
    endpoints: new Map(
      [...again.endpoints].filter(
        ([key]) =>
          !stays.some(group => sourceKey(group, scope.cluster) === key),
      ),
    ),
    refusals: [
      ...planned.refusals.filter(({ origin }) =>
        wanted.some(
          group =>
            kept.has(group.key) &&
            originKey(originOf(group, scope.cluster)) === originKey(origin),
        ),
      ),
      ...again.refusals,
    ],
  };
}
