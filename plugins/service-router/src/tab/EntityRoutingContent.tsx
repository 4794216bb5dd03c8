import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityRouting } from '../routing';
import { RouteHistorySection } from './history';
import { StepObjects } from './objects';
import { RecheckButton } from './RecheckButton';
import { RoutingTab } from './RoutingTab';

/**
 * The tab of the entity whose page it stands on.
 *
 * @public
 */
export function EntityRoutingContent() {
  const { entity } = useEntity();
  const { state, retry } = useEntityRouting(stringifyEntityRef(entity));
  return (
    <RoutingTab
      state={state}
      onRetry={retry}
      renderActions={route => <RecheckButton route={route} />}
      renderHistory={report => <RouteHistorySection report={report} />}
      renderObjects={(route, step, zone) => (
        <StepObjects route={route} step={step} zone={zone} />
      )}
    />
  );
}
