import { InputError } from '@backstage/errors';
import {
  ChangeProposal,
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';

/**
 * The routes that a proposal changes: those that it declares or takes away, and where it changes the policy of a namespace,
 * each that stands there.
 *
 * @throws InputError when that is none: then nobody owns what is changed
 */
export function changedRoutes(
  { declared, removed }: ChangeProposal,
  standing: readonly RouteIdentifier[],
): RouteIdentifier[] {
  const objects = [
    ...declared.map(({ object: { kind, metadata } }) => ({
      kind,
      namespace: metadata.namespace,
      name: metadata.name,
    })),
    ...removed.map(({ object }) => object),
  ];
  const governed = new Set(
    objects
      .filter(({ kind }) => kind === 'DNSPolicy')
      .map(({ namespace }) => namespace),
  );
  const routes = [
    ...objects.filter(({ kind }) => kind === 'ServiceRoute'),
    ...standing.filter(({ namespace }) => governed.has(namespace)),
  ].map(({ namespace, name }) => ({ namespace, name }));
  const orphan = [...governed].find(
    namespace => !routes.some(route => route.namespace === namespace),
  );
  if (orphan !== undefined || routes.length === 0) {
    throw new InputError(
      orphan === undefined
        ? 'The change names no ServiceRoute; expected one that you may change, or the permission service-router.read.'
        : `The change is of the DNSPolicy of namespace ${orphan}, in which no ServiceRoute stands or is declared; whoever plans it needs the permission service-router.read.`,
    );
  }
  return [...new Map(routes.map(route => [routeKey(route), route])).values()];
}
