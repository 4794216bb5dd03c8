import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Card,
  CardBody,
  Container,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import { Clock } from '../card/Clock';
import { clockAhead } from '../card/clockAhead';
import { LandingGround } from '../landing';
import { Absent, Failed, Forbidden, NotConfigured } from '../states';
import { serviceRouterTranslationRef } from '../translation';
import styles from './FleetView.module.css';
import { Part } from './fleetState';
import { Reading, Unanswered } from './reading';

/** A tab that rests on one answer: that answer, or why there is none. */
export function ReadingView<T extends { generatedAt?: string }>({
  reading,
  permission,
  onRetry,
  before,
  now,
  children,
}: {
  reading: Reading<T>;
  /** What whoever may not see it lacks. */
  permission: { name: string };
  onRetry: () => void;
  /** Stands above the answer, and above what there is in its place. */
  before?: ReactNode;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
  /** @param part - by the backend's clock */
  children: (part: Part<T>) => ReactNode;
}) {
  return (
    <Page>
      {before}
      {content()}
    </Page>
  );

  function content() {
    if (reading.status === 'loading') {
      return <Loading />;
    }
    if (reading.status !== 'ready') {
      return (
        // Nothing divides it from what stands above.
        <div>
          <WithoutAnswer
            state={reading}
            permission={permission}
            onRetry={onRetry}
          />
        </div>
      );
    }
    const { value, readAt, failure } = reading;
    const ahead = clockAhead(value, readAt);
    return (
      <Clock ahead={ahead} now={now}>
        {children({ value, readAt: readAt + ahead, failure })}
      </Clock>
    );
  }
}

/** The room of a tab. */
export function Page({ children }: { children: ReactNode }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Container>
      <LandingGround label={t('fleet.title')} className={styles.page}>
        {children}
      </LandingGround>
    </Container>
  );
}

/** Why there is nothing to show, and what to do. */
export function WithoutAnswer({
  state,
  permission,
  onRetry,
}: {
  state: Unanswered;
  permission: { name: string };
  onRetry: () => void;
}) {
  switch (state.status) {
    case 'not-configured':
      return <NotConfigured lacks={state.lacks} heading="h2" />;
    case 'absent':
      return <Absent heading="h2" />;
    case 'forbidden':
      return <Forbidden permission={permission} heading="h2" />;
    default:
      return <Failed state={state} onRetry={onRetry} heading="h2" />;
  }
}

/** The shape of what is being read. */
export function Loading() {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('fleet.loading')}</VisuallyHidden>
      <div className={styles.page} aria-hidden>
        {[160, 280, 280].map((height, part) => (
          <Card key={part}>
            <CardBody>
              <Skeleton width="100%" height={height} />
            </CardBody>
          </Card>
        ))}
      </div>
    </div>
  );
}
