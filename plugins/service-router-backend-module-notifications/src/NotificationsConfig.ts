import { RootConfigService } from '@backstage/backend-plugin-api';
import { ConfigSection } from '@service-router/plugin-service-router-node';
import { Locations } from './notificationOf';

/** `serviceRouter.notifications` of `app-config.yaml`. */
export interface NotificationsConfig {
  isEnabled: boolean;
  /** How long a route must be in a state before anybody is told of it, milliseconds. */
  holdFor: number;
  locations: Locations;
}

const usual: NotificationsConfig = {
  isEnabled: true,
  holdFor: 60_000,
  locations: {
    entity: '/catalog/:namespace/:kind/:name/routing',
    owner: '/catalog/:namespace/:kind/:name',
  },
};

/** @throws InputError that names every mistake: its full key path, what was found and what was expected */
export function readNotificationsConfig(
  config: RootConfigService,
): NotificationsConfig {
  const section = ConfigSection.ofRoot(
    config,
    'serviceRouter.notifications',
    'a block with enabled, holdFor, entityLocation or ownerLocation',
  );
  if (!section) {
    return usual;
  }
  section.allowOnly('enabled', 'holdFor', 'entityLocation', 'ownerLocation');
  const location = (key: string) =>
    section.text(key, 'a path of the app, with :namespace, :kind and :name');
  return section.checked({
    isEnabled: section.flag('enabled') ?? usual.isEnabled,
    holdFor: section.duration('holdFor') ?? usual.holdFor,
    locations: {
      entity: location('entityLocation') ?? usual.locations.entity,
      owner: location('ownerLocation') ?? usual.locations.owner,
    },
  });
}
