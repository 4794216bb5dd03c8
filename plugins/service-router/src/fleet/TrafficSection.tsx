import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TrafficReport } from '@service-router/plugin-service-router-common';
import { SeenAt, useAgeText } from '../card/SeenAt';
import { SourceErrorList } from '../card/SourceErrorList';
import { serviceRouterTranslationRef } from '../translation';
import { FailingWrites } from './FailingWrites';
import { Part } from './fleetState';
import { ProfileTable } from './ProfileTable';
import styles from './Section.module.css';
import { Section } from './Section';
import { TrafficFindings } from './TrafficFindings';
import { useUntilText } from './UntilTime';
import { WaitingWrites } from './WaitingWrites';

/** The profiles in front of the regions, the health behind them, and what of the wanted is not written. */
export function TrafficSection({
  part,
  onRetry,
}: {
  part: Part<TrafficReport>;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.traffic.title')} part={part} onRetry={onRetry}>
      {traffic =>
        traffic.isConfigured ? (
          <>
            <Standing traffic={traffic} />
            <TrafficFindings traffic={traffic} />
            <FailingWrites failing={traffic.failing} />
            <WaitingWrites writes={traffic.waitingWrites} />
            <SourceErrorList errors={traffic.errors} />
          </>
        ) : (
          <p>{t('fleet.traffic.notConfigured')}</p>
        )
      }
    </Section>
  );
}

function Standing({ traffic }: { traffic: TrafficReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  const until = useUntilText();
  const { profiles, observedAt, waiting } = traffic;
  return (
    <>
      {waiting && (
        <p>
          {t('fleet.traffic.throttled', {
            since: age(waiting.since),
            until: until(waiting.refusedUntil ?? waiting.since),
          })}
        </p>
      )}
      {profiles.length > 0 && <ProfileTable profiles={profiles} />}
      {observedAt ? (
        <p>
          {profiles.length === 0 && `${t('fleet.traffic.none')} `}
          <span className={styles.quiet}>
            <SeenAt
              time={observedAt}
              text={t('sources.lastSeen', { age: age(observedAt) })}
            />
          </span>
        </p>
      ) : (
        <p>{t('fleet.traffic.neverRead')}</p>
      )}
    </>
  );
}
