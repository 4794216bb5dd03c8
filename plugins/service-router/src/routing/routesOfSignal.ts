import { RoutesChangedSignal } from '@service-router/plugin-service-router-common';

/**
 * The routes a signal tells of.
 *
 * @returns undefined for a signal of another shape, which a newer backend may send: better to look once too often
 */
export function routesOfSignal(message: unknown): string[] | undefined {
  const { type, routes } = (message ?? {}) as Partial<RoutesChangedSignal>;
  return type === 'routes-changed' && Array.isArray(routes)
    ? routes
    : undefined;
}
