import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WaitingWrite } from '@service-router/plugin-service-router-common';
import { SeenAt } from '../card/SeenAt';
import { serviceRouterTranslationRef } from '../translation';
import { FleetTable } from './FleetTable';
import { Group } from './Group';
import { UntilTime } from './UntilTime';

/** Writes that are made as soon as the cloud lets them. */
export function WaitingWrites({ writes }: { writes: WaitingWrite[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  if (writes.length === 0) {
    return null;
  }
  return (
    <Group title={t('fleet.waiting.title')}>
      <FleetTable
        caption={t('fleet.waiting.title')}
        rows={writes}
        keyOf={({ object }) => object}
        columns={[
          {
            id: 'object',
            title: t('fleet.waiting.object'),
            cell: ({ object }) => object,
          },
          {
            id: 'since',
            title: t('fleet.waiting.since'),
            cell: ({ since }) => <SeenAt time={since} />,
          },
          {
            id: 'until',
            title: t('fleet.waiting.until'),
            cell: ({ refusedUntil }) =>
              refusedUntil ? (
                <UntilTime time={refusedUntil} />
              ) : (
                t('fleet.waiting.limit')
              ),
          },
        ]}
      />
    </Group>
  );
}
