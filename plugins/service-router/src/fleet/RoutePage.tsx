import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReportedRoute } from '@service-router/plugin-service-router-common';
import { EntityRoutingState } from '../routing';
import { RoutingTabInFull } from '../tab/RoutingTabInFull';
import { NoRouteYet } from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { BackLink } from './BackLink';
import { usePlaces } from './places';
import { Reading } from './reading';
import { Page } from './ReadingView';
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
      <BackLink href={places.routes()}>{t('fleet.routes.all')}</BackLink>
      {reading.status === 'absent' ? (
        <div>
          <NoRouteYet route={key} hasHidden={false} heading="h2" />
        </div>
      ) : (
        <RoutingTabInFull
          state={stateOf(isOfBefore ? { status: 'loading' } : reading)}
          onRetry={retry}
        />
      )}
    </Page>
  );
}

/** As if an entity had named this route. */
function stateOf(
  reading: Exclude<Reading<ReportedRoute>, { status: 'absent' }>,
): EntityRoutingState {
  if (reading.status !== 'ready') {
    return reading;
  }
  const { value, ...read } = reading;
  return {
    ...read,
    routing: {
      entityRef: '',
      items: [value],
      errors: value.errors,
    },
  };
}
