import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * What the owners of routes are told: that some of these stopped answering or were changed by hand, and later, under the
 * same id, what became of that.
 *
 * @public
 */
export interface OwnerNotice {
  /** A notice of the same id takes the place of the one before. */
  id: string;
  /** Owners of the entities whose routes these are, as entity references. */
  owners: string[];
  /** `stopped` before `drifted`, as long as it holds of one route; `recovered` when it holds of none. */
  about: 'stopped' | 'drifted' | 'recovered';
  /** What happened to which name, and where. */
  title: string;
  /** Why, and what would mend it; a line for each name and region. */
  description: string;
  /** The entities whose routes these are, as references. */
  entities: string[];
}

/** Brings notices to owners. @public */
export interface OwnerNoticeSender {
  /** How long a route must be in a state before anybody is told of it, milliseconds. */
  holdFor: number;
  /** Resolves when the notice is on its way; it is sent again, later and under the same id, when this throws. */
  send(notice: OwnerNotice): Promise<void>;
}

/** Takes who brings notices to owners. @public */
export interface ServiceRouterOwnerNoticesExtensionPoint {
  /** @throws Error when there is one already */
  setOwnerNoticeSender(sender: OwnerNoticeSender): void;
}

/**
 * Where a backend module of the plugin `service-router` says how owners are told. Without one, nobody is told and nothing
 * is remembered for it.
 *
 * @public
 */
export const serviceRouterOwnerNoticesExtensionPoint =
  createExtensionPoint<ServiceRouterOwnerNoticesExtensionPoint>({
    id: 'service-router.owner-notices',
  });
