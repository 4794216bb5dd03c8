import { Entity } from '@backstage/catalog-model';
import { isTied } from '@service-router/plugin-service-router-common';

/**
 * Whether the entity says which routes are its own, by name, by their labels or by their host names, and so whether the
 * card has something to show.
 *
 * @public
 */
export function isServiceRouterAvailable(entity: Entity): boolean {
  return isTied(entity);
}

/**
 * The routes an annotation names, each once, as `namespace/name`.
 *
 * @returns only those of that form; what is left out is not a route
 */
export function annotatedRoutes(annotation: string | undefined): string[] {
  const named = (annotation ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => /^[^/\s]+\/[^/\s]+$/.test(part));
  return [...new Set(named)];
}
