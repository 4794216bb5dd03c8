import { SignalApi } from '@backstage/plugin-signals-react';
import { ServiceRouterApi } from '@service-router/plugin-service-router-common';
import { EntityRoutingWatch, watchEntityRouting } from './watchEntityRouting';

type Asked = Pick<ServiceRouterApi, 'getEntityRouting'>;

/** By the backend that is asked, so that two apps of one browser page, or two tests, have nothing in common. */
const watches = new WeakMap<Asked, Map<string, EntityRoutingWatch>>();

/**
 * The one watch of an entity that all of its page shares: the card, the tab and the links ask once together, and whoever
 * goes from one to the other sees at once what was known.
 *
 * What nobody watches any more is kept until another entity is looked at.
 */
export function sharedEntityRouting(
  api: Asked,
  signals: SignalApi | undefined,
  entityRef: string,
): EntityRoutingWatch {
  const known = watches.get(api) ?? new Map<string, EntityRoutingWatch>();
  watches.set(api, known);
  const standing = known.get(entityRef);
  if (standing) {
    return standing;
  }
  for (const [other, watch] of known) {
    if (!watch.isWatched()) {
      known.delete(other);
    }
  }
  const watch = watchEntityRouting({ api, signals, entityRef, page: document });
  known.set(entityRef, watch);
  return watch;
}
