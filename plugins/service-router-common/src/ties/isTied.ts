import {
  SERVICE_ROUTE_ANNOTATION,
  SERVICE_ROUTE_HOST_ANNOTATION,
  SERVICE_ROUTE_LINK_TYPE,
  SERVICE_ROUTE_SELECTOR_ANNOTATION,
} from '../kinds';
import { EntityToTie } from './EntityTies';

/** Annotations of which one is enough to tie an entity to routes. @public */
export const tyingAnnotations = [
  SERVICE_ROUTE_ANNOTATION,
  SERVICE_ROUTE_SELECTOR_ANNOTATION,
  SERVICE_ROUTE_HOST_ANNOTATION,
] as const;

/**
 * Whether an entity says anything of its routes, rightly or not.
 *
 * @public
 */
export function isTied({ metadata }: EntityToTie): boolean {
  return (
    tyingAnnotations.some(annotation => metadata.annotations?.[annotation]) ||
    (metadata.links ?? []).some(({ type }) => type === SERVICE_ROUTE_LINK_TYPE)
  );
}
