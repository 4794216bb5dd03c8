import { Clock } from '@service-router/plugin-service-router-node';
import { NotConfiguredError } from './NotConfiguredError';
import { Sources } from './operations';
import { RouteOwners } from './rights';

/** What answers are made from, as far as it is there. */
export interface SourceParts {
  catalog: Sources['catalog'];
  owners: Pick<RouteOwners, 'current'>;
  clock: Pick<Clock, 'now'>;
  /** Undefined, as those below, while the plugin is not configured. */
  reports?: ReturnType<Sources['reports']>;
  rechecks?: ReturnType<Sources['rechecks']>;
  history?: ReturnType<Sources['history']>;
}

/** What answers are made from; who asks for what is not configured is told what to add. */
export function sourcesOf(parts: SourceParts): Sources {
  return {
    catalog: parts.catalog,
    claims: parts.owners,
    reports: () => configured(parts.reports),
    rechecks: () => configured(parts.rechecks),
    history: () => configured(parts.history),
    now: () => parts.clock.now(),
  };
}

function configured<T>(part: T | undefined): T {
  if (!part) {
    throw new NotConfiguredError();
  }
  return part;
}
