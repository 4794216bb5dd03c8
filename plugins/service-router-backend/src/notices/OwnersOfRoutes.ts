import { RouteIdentifier } from '@service-router/plugin-service-router-common';

/** To whom routes belong, as the catalog says. */
export interface OwnersOfRoutes {
  of(route: RouteIdentifier): readonly string[];
  /** The entities by which they own it, as references. */
  entitiesOf(route: RouteIdentifier): readonly string[];
}
