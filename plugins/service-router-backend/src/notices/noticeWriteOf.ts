import { routeKey } from '@service-router/plugin-service-router-common';
import { ConditionChange, NoticeGroup } from './noticeGroups';
import {
  ConditionWrite,
  KnownCondition,
  NoticeWrite,
  StoredNotice,
} from './NoticeStore';
import { noticeText, ToldRoute } from './noticeText';
import { OwnersOfRoutes } from './OwnersOfRoutes';
import { conditionKey } from './conditionKey';

/** A route in a region, as people call them, and why it is not good. */
export interface SeenRoute {
  host?: string;
  /** The region's name for people. */
  region: string;
  sentence?: string;
  remedy?: string;
}

/** What is known when changes are confirmed; by route and region. */
export interface NoticeContext {
  known: ReadonlyMap<string, KnownCondition>;
  notices: ReadonlyMap<string, StoredNotice>;
  seen: ReadonlyMap<string, SeenRoute>;
  newId: () => string;
}

/** What is written of changes that nobody is told of. */
export function silentWriteOf(
  changes: readonly ConditionChange[],
  context: Pick<NoticeContext, 'known'>,
): NoticeWrite {
  const conditions = changes.map(change => writeOf(change, context, undefined));
  const { detached, dropped } = closedBy(conditions, context);
  return { conditions: [...conditions, ...detached], dropped };
}

/**
 * What is written, and said, of changes that are told of together. A notice that is standing says from then on how all of its
 * routes are, and ends when they are well.
 */
export function noticeWriteOf(
  { notice: id, owners, changes }: NoticeGroup,
  owned: OwnersOfRoutes,
  context: NoticeContext,
): NoticeWrite {
  const { known, notices, newId } = context;
  const standing = id === undefined ? undefined : notices.get(id);
  const isHeard = standing?.wasSent ?? false;
  const noticeId = id ?? newId();
  const conditions = changes.map(change =>
    // Nobody has to hear that it is well of what nobody heard that it was not.
    writeOf(
      change,
      context,
      isHeard || change.pending.condition !== 'good' ? noticeId : undefined,
    ),
  );
  const { detached, dropped } = closedBy(conditions, context);
  const changed = new Set(conditions.map(keyOf));
  const members = [
    ...conditions.filter(({ to }) => to?.notice === noticeId),
    ...[...known.values()]
      .filter(member => member.notice === id && id !== undefined)
      .filter(member => !changed.has(keyOf(member)))
      .map(asWritten),
  ];
  if (members.length === 0) {
    return { conditions: [...conditions, ...detached], dropped };
  }
  const isOver = dropped.includes(noticeId);
  return {
    conditions: [
      ...conditions.map(write => (isOver ? withoutNotice(write) : write)),
      ...detached,
    ],
    notice: {
      from: standing?.revision ?? 0,
      notice: {
        id: noticeId,
        // Who was told of the trouble is told of its end, whoever owns the route by then.
        owners: standing?.notice.owners ?? owners,
        ...noticeText(
          members.map(member =>
            toldOf(member, context, !isHeard || changed.has(keyOf(member))),
          ),
        ),
        entities: [
          ...new Set(members.flatMap(({ route }) => owned.entitiesOf(route))),
        ].sort(),
      },
    },
    dropped: dropped.filter(one => one !== noticeId),
  };
}

function writeOf(
  { route, region, pending: { condition } }: ConditionChange,
  { known }: Pick<NoticeContext, 'known'>,
  notice: string | undefined,
): ConditionWrite {
  const from = known.get(conditionKey(route, region))?.revision ?? 0;
  return {
    route,
    region,
    from,
    ...(condition === 'gone'
      ? {}
      : { to: { condition, ...(notice === undefined ? {} : { notice }) } }),
  };
}

/** Notices of which nothing goes on after these writes, and what lets go of the routes that they still tell of. */
function closedBy(
  conditions: readonly ConditionWrite[],
  { known }: Pick<NoticeContext, 'known'>,
): { detached: ConditionWrite[]; dropped: string[] } {
  const after = new Map(conditions.map(write => [keyOf(write), write]));
  const touched = new Set(
    conditions.flatMap(write => known.get(keyOf(write))?.notice ?? []),
  );
  if (touched.size === 0) {
    return { detached: [], dropped: [] };
  }
  const members = [...known.values()].filter(
    ({ notice }) => notice !== undefined && touched.has(notice),
  );
  const isGood = (member: KnownCondition) => {
    const write = after.get(keyOf(member));
    const condition = write ? write.to?.condition : member.condition;
    return condition === undefined || condition === 'good';
  };
  const dropped = [...touched].filter(id =>
    members.filter(({ notice }) => notice === id).every(isGood),
  );
  return {
    dropped,
    detached: members
      .filter(
        member => dropped.includes(member.notice!) && !after.has(keyOf(member)),
      )
      .map(member => withoutNotice(asWritten(member))),
  };
}

function toldOf(
  { route, region, to }: ConditionWrite,
  { seen }: Pick<NoticeContext, 'seen'>,
  isNews: boolean,
): ToldRoute {
  const key = conditionKey(route, region);
  const { host, region: title, sentence, remedy } = seen.get(key) ?? { region };
  return {
    name: host ?? routeKey(route),
    region: title,
    condition: to!.condition,
    isNews,
    ...(sentence ? { sentence } : {}),
    ...(remedy ? { remedy } : {}),
  };
}

function asWritten({
  route,
  region,
  revision,
  condition,
  notice,
}: KnownCondition): ConditionWrite {
  return {
    route,
    region,
    from: revision,
    to: { condition, ...(notice === undefined ? {} : { notice }) },
  };
}

function withoutNotice({ to, ...write }: ConditionWrite): ConditionWrite {
  return { ...write, ...(to ? { to: { condition: to.condition } } : {}) };
}

function keyOf({ route, region }: Pick<ConditionWrite, 'route' | 'region'>) {
  return conditionKey(route, region);
}
