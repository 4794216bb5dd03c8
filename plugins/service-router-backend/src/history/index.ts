export type {
  EntriesPage,
  EntriesQuery,
  EntryPosition,
  HistoryStore,
  HistoryWrite,
  NewEntry,
  StoredPicture,
} from './HistoryStore';
export { RouteHistorian } from './RouteHistorian';
export type { RouteHistorianOptions } from './RouteHistorian';
