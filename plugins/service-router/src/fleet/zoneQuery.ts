import {
  RecordKind,
  recordKinds,
  RecordMatch,
  ZoneRecordQuery,
} from '@service-router/plugin-service-router-common';
import { englishMessages } from '../translation';
import { PAGE_SIZE } from './routesQuery';

/** What is asked of the records of a zone, as the address of the page says it. */
export interface RecordsAsked {
  kind?: RecordKind;
  state?: RecordMatch['state'];
  text: string;
  /** From 1. */
  page: number;
}

/** What a record may be beside what is planned, in the order in which it is offered. */
export const recordStates = Object.keys(
  englishMessages.fleet.recordState,
) as RecordMatch['state'][];

/** What an address asks for; what makes no sense in it is passed over. */
export function recordsAskedBy(search: URLSearchParams): RecordsAsked {
  const page = Number(search.get('page') ?? 1);
  const kind = recordKinds.find(one => one === search.get('show'));
  const state = recordStates.find(one => one === search.get('state'));
  return {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    text: (search.get('text') ?? '').slice(0, 300),
    page: Number.isSafeInteger(page) && page > 0 && page < 1e7 ? page : 1,
  };
}

/** The address of a question; what is as usual is left out. */
export function searchOfRecords({
  kind,
  state,
  text,
  page,
}: RecordsAsked): URLSearchParams {
  return new URLSearchParams([
    ...(kind ? [['show', kind]] : []),
    ...(state ? [['state', state]] : []),
    ...(text ? [['text', text]] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]);
}

/** As the backend is asked. */
export function recordQueryOf({
  kind,
  state,
  text,
  page,
}: RecordsAsked): ZoneRecordQuery {
  const wanted = text.trim();
  return {
    ...(kind ? { kind: [kind] } : {}),
    ...(state ? { state: [state] } : {}),
    ...(wanted ? { text: wanted } : {}),
    limit: PAGE_SIZE,
    ...(page > 1 ? { offset: (page - 1) * PAGE_SIZE } : {}),
  };
}
