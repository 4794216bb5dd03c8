import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { RiArrowLeftLine } from '@remixicon/react';
import { EntityRoutingState } from '../routing';
import { RoutingTab } from '../tab/RoutingTab';
import { serviceRouterTranslationRef } from '../translation';
import { usePlaces } from './places';
import { Reading } from './reading';
import { Page } from './ReadingView';
import styles from './RoutePage.module.css';
import { useReading } from './useReading';

/** One route, as the tab of its entity would show it. */
export function RoutePage() {
  const { namespace = '', name = '' } = useParams();
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  const key = `${namespace}/${name}`;
  const { reading, isOfBefore, retry } = useReading(`route ${key}`, api =>
    api.getRoute({ namespace, name }),
  );
  return (
    <Page>
      <Link href={places.routes()} className={styles.back}>
        <RiArrowLeftLine aria-hidden className={styles.icon} />
        {t('fleet.routes.all')}
      </Link>
      <RoutingTab
        state={stateOf(isOfBefore ? { status: 'loading' } : reading, key)}
        onRetry={retry}
      />
    </Page>
  );
}

/** As if an entity had named this route. */
function stateOf(
  reading: Reading<RouteReport>,
  route: string,
): EntityRoutingState {
  if (reading.status !== 'ready') {
    return reading;
  }
  const { value, ...read } = reading;
  return {
    ...read,
    routing: { entityRef: '', annotation: route, items: [value], errors: [] },
  };
}
