export { createObservers } from './Observers';
export type { ObservationListener, Observers } from './Observers';
export { ZoneProviders } from './ZoneProviders';
