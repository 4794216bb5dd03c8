import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import { ProblemList } from '../card/ProblemList';
import { SourceErrorList } from '../card/SourceErrorList';
import { StateMark } from '../card/StateMark';
import { serviceRouterTranslationRef } from '../translation';
import { FailingWrites } from './FailingWrites';
import { Part } from './fleetState';
import { Section } from './Section';
import { ThrottledZones } from './ThrottledZones';

/** What is not right in clusters and zones, and what of them cannot be read. */
export function FleetProblems({
  part,
  onRetry,
}: {
  part: Part<FleetSummary>;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.problems.title')} part={part} onRetry={onRetry}>
      {({ clusters, regions, problems, errors }) => {
        const failing = clusters.flatMap(cluster =>
          cluster.failing.map(one => ({ ...one, cluster: cluster.name })),
        );
        const throttled = regions.filter(({ waiting }) => waiting);
        const isGood =
          problems.length +
            errors.length +
            failing.length +
            throttled.length ===
          0;
        const isRead = [...clusters, ...regions].every(
          ({ observedAt }) => observedAt !== undefined,
        );
        return (
          <>
            {isGood && (
              <div>
                <StateMark
                  tone={isRead ? 'good' : 'progress'}
                  word={t(
                    isRead ? 'fleet.problems.none' : 'fleet.problems.unread',
                  )}
                />
                <p>
                  {t('fleet.problems.looked', {
                    clusters: String(clusters.length),
                    zones: String(regions.length),
                  })}
                </p>
              </div>
            )}
            <ProblemList problems={problems} />
            <FailingWrites failing={failing} />
            <ThrottledZones regions={throttled} />
            <SourceErrorList errors={errors} />
          </>
        );
      }}
    </Section>
  );
}
