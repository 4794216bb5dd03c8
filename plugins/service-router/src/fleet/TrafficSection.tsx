import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  ProfileReport,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { useMomentText } from '../card/SeenAt';
import { SourceErrorList } from '../card/SourceErrorList';
import { serviceRouterTranslationRef } from '../translation';
import { FailingWrites } from './FailingWrites';
import { Part } from './fleetState';
import { usePlaces } from './places';
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
  filters,
  isAskedFor,
}: {
  part: Part<TrafficReport>;
  onRetry: () => void;
  /** What says which profiles are shown. */
  filters?: ReactNode;
  /** Absent where profiles are but counted. */
  isAskedFor?: (profile: ProfileReport) => boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.traffic.title')} part={part} onRetry={onRetry}>
      {traffic =>
        traffic.isConfigured ? (
          <>
            {filters}
            <Standing traffic={traffic} isAskedFor={isAskedFor} />
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

function Standing({
  traffic,
  isAskedFor,
}: {
  traffic: TrafficReport;
  isAskedFor?: (profile: ProfileReport) => boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const moment = useMomentText();
  const until = useUntilText();
  const places = usePlaces();
  const { profiles, observedAt, waiting } = traffic;
  return (
    <>
      {waiting && (
        <p>
          {t('fleet.traffic.throttled', {
            since: moment(waiting.since),
            until: until(waiting.refusedUntil),
          })}
        </p>
      )}
      {profiles.length > 0 &&
        (isAskedFor ? (
          <Profiles profiles={profiles.filter(isAskedFor)} />
        ) : (
          <p>
            <Link href={places.traffic()}>
              {t('fleet.traffic.counted', { count: profiles.length })}
            </Link>
          </p>
        ))}
      {observedAt ? (
        <p>
          {profiles.length === 0 && `${t('fleet.traffic.none')} `}
          <span className={styles.quiet}>
            <time dateTime={observedAt}>
              {t('sources.lastSeen', { age: moment(observedAt) })}
            </time>
          </span>
        </p>
      ) : (
        <p>{t('fleet.traffic.neverRead')}</p>
      )}
    </>
  );
}

function Profiles({ profiles }: { profiles: ProfileReport[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return profiles.length > 0 ? (
    <ProfileTable profiles={profiles} />
  ) : (
    <p>{t('fleet.traffic.noneSuch')}</p>
  );
}
