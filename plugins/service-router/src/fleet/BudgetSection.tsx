import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { BudgetOfProvider } from './BudgetOfProvider';
import { Part } from './fleetState';
import { Section } from './Section';

/** What may be asked of clouds, how much of it is spent, and what has to wait. */
export function BudgetSection({
  part,
  onRetry,
}: {
  part: Part<FleetSummary>;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.budget.title')} part={part} onRetry={onRetry}>
      {({ budgets }) =>
        budgets.length === 0 ? (
          <p>{t('fleet.budget.noProvider')}</p>
        ) : (
          budgets.map(budget => (
            <BudgetOfProvider key={budget.provider} budget={budget} />
          ))
        )
      }
    </Section>
  );
}
