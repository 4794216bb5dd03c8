import {
  ListedState,
  RouteProblemCode,
  RouteListQuery,
  RouteReport,
  routeSorts,
  RouteSort,
} from '@service-router/plugin-service-router-common';
import { englishMessages } from '../translation';

/** Rows of a page. */
export const PAGE_SIZE = 50;

/** What needs a look first. */
const FIRST_SORT: RouteSort = 'overall';

/** What the list of routes is asked for, as the address of the page says it. */
export interface RoutesQuery {
  text: string;
  region: string[];
  state: ListedState[];
  overall: RouteReport['overall'][];
  mode: NonNullable<RouteReport['mode']>[];
  problem: RouteProblemCode[];
  sort: RouteSort;
  /** From 1. */
  page: number;
}

function keysOf<K extends string>(words: Record<K, string>): K[] {
  return Object.keys(words) as K[];
}

/** What may be chosen of each, in the order in which it is offered. */
export const choices = {
  state: keysOf(englishMessages.zoneState) satisfies ListedState[],
  overall: keysOf(englishMessages.overall) satisfies RouteReport['overall'][],
  mode: keysOf(englishMessages.fleet.routeMode),
  problem: keysOf(
    englishMessages.fleet.problemKind,
  ) satisfies RouteProblemCode[],
};

/** What an address asks for; what makes no sense in it is passed over. */
export function routesQueryOf(search: URLSearchParams): RoutesQuery {
  const chosen = <T extends string>(name: string, all: readonly T[]) =>
    all.filter(one => search.getAll(name).includes(one));
  const page = Number(search.get('page') ?? 1);
  return {
    text: (search.get('text') ?? '').slice(0, 300),
    region: [...new Set(search.getAll('region').filter(Boolean))],
    state: chosen('state', choices.state),
    overall: chosen('overall', choices.overall),
    mode: chosen('mode', choices.mode),
    problem: chosen('problem', choices.problem),
    sort: chosen('sort', routeSorts)[0] ?? FIRST_SORT,
    page: Number.isSafeInteger(page) && page > 0 && page < 1e7 ? page : 1,
  };
}

/** Routes that are not right, whatever the reason. */
export const notRight: RoutesQuery['overall'] = ['attention', 'problem'];

/** The address of a question; what is as usual is left out. */
export function searchOf(query: Partial<RoutesQuery>): URLSearchParams {
  const { text, sort = FIRST_SORT, page = 1, ...filters } = query;
  return new URLSearchParams([
    ...(text ? [['text', text]] : []),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map(value => [name, value]),
    ),
    ...(sort === FIRST_SORT ? [] : [['sort', sort]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ]);
}

/** As the backend is asked. */
export function listQueryOf({
  text,
  sort,
  page,
  ...filters
}: RoutesQuery): RouteListQuery {
  const chosen = Object.entries(filters).filter(
    ([, values]) => values.length > 0,
  );
  const wanted = text.trim();
  return {
    ...Object.fromEntries(chosen),
    ...(wanted ? { text: wanted } : {}),
    sort,
    limit: PAGE_SIZE,
    ...(page > 1 ? { offset: (page - 1) * PAGE_SIZE } : {}),
  };
}

/** Whether anything is left out of the list. */
export function isFiltered({ sort, page, ...rest }: RoutesQuery): boolean {
  return Object.values(rest).some(({ length }) => length > 0);
}
