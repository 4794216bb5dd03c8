import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  TrafficReport,
  sentence,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { FleetTable } from './FleetTable';
import { Group } from './Group';
import { UntilTime } from './UntilTime';

/** Writes that failed, why, and when they are tried again. */
export function FailingWrites({
  failing,
}: {
  failing: (TrafficReport['failing'][number] & { cluster?: string })[];
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  if (failing.length === 0) {
    return null;
  }
  return (
    <Group title={t('fleet.failing.title')}>
      <FleetTable
        caption={t('fleet.failing.title')}
        rows={failing}
        keyOf={({ cluster = '', object }) => `${cluster} ${object}`}
        columns={[
          {
            id: 'object',
            title: t('fleet.failing.object'),
            cell: ({ cluster, object }) =>
              cluster ? t('details.inCluster', { object, cluster }) : object,
          },
          {
            id: 'message',
            title: t('fleet.failing.message'),
            cell: ({ message }) => sentence(message),
          },
          {
            id: 'attempts',
            title: t('fleet.failing.attempts'),
            cell: ({ attempts }) => attempts,
          },
          {
            id: 'nextTry',
            title: t('fleet.failing.nextTry'),
            cell: ({ nextTry }) => <UntilTime time={nextTry} />,
          },
        ]}
      />
    </Group>
  );
}
