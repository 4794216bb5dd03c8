export { CloudBudgets } from './CloudBudgets';
export { createObservers } from './Observers';
export type { ObservationListener, Observers } from './Observers';
export type {
  LeftPicture,
  PictureHead,
  PictureKey,
  Pictures,
} from './Pictures';
export { ReadingObserver } from './ReadingObserver';
export { SharedReading } from './SharedReading';
export { ZoneProviders } from './ZoneProviders';
