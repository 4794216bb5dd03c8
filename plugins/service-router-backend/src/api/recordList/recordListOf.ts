import {
  isOfKind,
  RecordMatch,
  ZoneContentsReport,
  ZoneRecordList,
  ZoneRecordQuery,
} from '@service-router/plugin-service-router-common';
import { comparison, inOrder, Order, pageOf } from '../pages';

/** A name and type may be planned by several clusters. */
const byName: Order<RecordMatch> = {
  id: 'name',
  says: 'about the same zone',
  positionIn: match => {
    const { fqdn, type } = recordOf(match);
    const planned = match.state === 'foreign' ? undefined : match.planned;
    return [
      `${fqdn.toLowerCase()} ${type}`,
      planned ? `${planned.cluster} ${planned.resource}` : '',
    ];
  },
  compare: comparison(),
};

/**
 * A zone with those of its records that are asked for.
 *
 * @param zone - its records are treated as unchangeable
 * @throws InputError when the cursor is none of a zone, or comes with an offset
 */
export function recordListOf(
  { matches, ...zone }: ZoneContentsReport,
  query: ZoneRecordQuery,
): ZoneRecordList {
  const found = inOrder(matches, byName).filter(filterOf(query));
  const { items, ...page } = pageOf(found, query, byName);
  return { ...zone, matches: items, ...page };
}

function filterOf({
  text,
  kind: kinds,
  state: states,
}: ZoneRecordQuery): (match: RecordMatch) => boolean {
  const wanted = text?.toLowerCase();
  return match =>
    (wanted === undefined ||
      recordOf(match).fqdn.toLowerCase().includes(wanted)) &&
    (!states || states.includes(match.state)) &&
    (!kinds || kinds.some(kind => isOfKind(match, kind)));
}

function recordOf(match: RecordMatch): { fqdn: string; type: string } {
  return match.state === 'absent' ? match.planned : match.found;
}
