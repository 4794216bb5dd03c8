import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Skeleton, VisuallyHidden } from '@backstage/ui';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { Clock } from '../card/Clock';
import { Failed, Forbidden, NotConfigured } from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { BudgetSection } from './BudgetSection';
import { FleetProblems } from './FleetProblems';
import { FleetState, Part, ReadFleet } from './fleetState';
import styles from './FleetView.module.css';
import { TrafficSection } from './TrafficSection';

export interface FleetViewProps {
  state: FleetState;
  /** Read again now. */
  onRetry: () => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}

/** The page, from plain props. */
export function FleetView(props: FleetViewProps) {
  return (
    <Container>
      <div className={styles.page}>
        <Content {...props} />
      </div>
    </Container>
  );
}

function Content({ state, onRetry, now }: FleetViewProps) {
  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'not-configured':
      return <NotConfigured lacks={state.lacks} heading="h2" />;
    case 'forbidden':
      return (
        <Forbidden permission={serviceRouterReadPermission} heading="h2" />
      );
    case 'error':
      return <Failed state={state} onRetry={onRetry} heading="h2" />;
    default:
      return <Sections read={state} onRetry={onRetry} now={now} />;
  }
}

function Sections({
  read,
  onRetry,
  now,
}: Omit<FleetViewProps, 'state'> & { read: ReadFleet }) {
  const ahead = aheadOf(read);
  const fleet = byBackendClock(read.fleet, ahead);
  return (
    <Clock ahead={ahead} now={now}>
      <FleetProblems part={fleet} onRetry={onRetry} />
      <TrafficSection
        part={byBackendClock(read.traffic, ahead)}
        onRetry={onRetry}
      />
      <BudgetSection part={fleet} onRetry={onRetry} />
    </Clock>
  );
}

function Loading() {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('fleet.loading')}</VisuallyHidden>
      <div className={styles.page} aria-hidden>
        <Skeleton width="100%" height={160} />
        <Skeleton width="100%" height={280} />
        <Skeleton width="100%" height={280} />
      </div>
    </div>
  );
}

/** Milliseconds by which the backend's clock is ahead, told by the time it wrote into its answer. */
function aheadOf({ fleet: { value, readAt } }: ReadFleet): number {
  return value && readAt !== undefined
    ? Date.parse(value.generatedAt) - readAt
    : 0;
}

function byBackendClock<T>(part: Part<T>, ahead: number): Part<T> {
  return part.readAt === undefined
    ? part
    : { ...part, readAt: part.readAt + ahead };
}
