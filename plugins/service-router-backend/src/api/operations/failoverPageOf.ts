import {
  FailoverName,
  FailoverPreview,
  failoverWays,
  RegionFailover,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';
import { comparison, Order, pageOf, PageQuery } from '../pages';

/** As a preview has its names: what needs thought comes first, then by name. */
const order: Order<FailoverName> = {
  id: 'failover',
  says: 'about the same regions',
  positionIn: ({ way, name }) => [failoverWays.indexOf(way), name],
  compare: comparison(),
};

/**
 * A page of a preview, as it is told to one caller: the names of routes that it may fail over, and the writes that carry them.
 * Of the others it is told how many there are.
 *
 * @throws InputError when the cursor is none of an answer about the same regions, or comes with an offset
 */
export function failoverPageOf(
  { names, ...preview }: FailoverPreview,
  query: PageQuery,
  allows: (route: RouteIdentifier) => boolean,
): RegionFailover {
  const told = names.flatMap(one => {
    const routes = one.routes.filter(allows);
    return routes.length > 0 ? [{ ...one, routes }] : [];
  });
  const page = pageOf(told, query, order);
  const carrying = new Set(told.flatMap(({ writes }) => writes));
  const onPage = new Set(page.items.flatMap(({ writes }) => writes));
  return {
    ...preview,
    // What is written for a single name would be as long a list as that of the names.
    writes: preview.writes.filter(({ id, what }) =>
      (what === 'nameRecord' ? onPage : carrying).has(id),
    ),
    ...page,
    withheld: names.length - told.length,
  };
}
