import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { OwnerNotice } from '@service-router/plugin-service-router-node';

/** Where notifications lead; `:namespace`, `:kind` and `:name` are filled in. */
export interface Locations {
  /** The routes of an entity. */
  entity: string;
  /** The page of an owner, which sums up what it owns. */
  owner: string;
}

/** By which people choose, in their settings, what they want to be notified of. */
const TOPIC = 'routing';

const severityOf: Record<
  OwnerNotice['about'],
  NonNullable<NotificationPayload['severity']>
> = {
  stopped: 'high',
  drifted: 'normal',
  recovered: 'low',
};

/** A notice as Backstage's notifications take it. */
export function notificationOf(
  notice: OwnerNotice,
  locations: Locations,
): NotificationSendOptions {
  const { id, owners, about, title, description, entities } = notice;
  const [one] = entities;
  const link =
    entities.length === 1
      ? filledIn(locations.entity, one)
      : filledIn(locations.owner, owners[0]);
  return {
    recipients: { type: 'entity', entityRef: owners },
    payload: {
      title,
      description,
      link,
      severity: severityOf[about],
      topic: TOPIC,
      // What comes later under the same scope takes the place of what was there.
      scope: `service-router ${id}`,
    },
  };
}

function filledIn(template: string, entityRef: string): string {
  const { namespace, kind, name } = parseEntityRef(entityRef);
  return Object.entries({ namespace, kind, name }).reduce(
    (location, [key, value]) =>
      location.replace(
        `:${key}`,
        // As the catalog's own links are.
        encodeURIComponent(value.toLocaleLowerCase('en-US')),
      ),
    template,
  );
}
