import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FleetSummary,
  RegionList,
  RouteList,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { ProblemList } from '../card/ProblemList';
import { SourceErrorList } from '../card/SourceErrorList';
import { StateMark } from '../card/StateMark';
import { Tone } from '../card/tones';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import { FailingWrites } from './FailingWrites';
import { Part } from './fleetState';
import { RoutesNotRight } from './RoutesNotRight';
import { Section } from './Section';
import styles from './Section.module.css';
import { ThrottledZones } from './ThrottledZones';
import { TrafficNotRight } from './TrafficNotRight';
import { AllClear, allClear, findingsIn, missingIn } from './whatIsWrong';

const toneOf = {
  none: 'good',
  noneOfFleet: 'good',
  missing: 'progress',
  missingOfFleet: 'progress',
  unread: 'progress',
} as const satisfies Record<AllClear, Tone>;

/** What is not right, above all in clusters and zones, and what of them cannot be read. */
export function FleetProblems({
  part,
  regions: contents,
  routes,
  traffic,
  onRetry,
}: {
  part: Part<FleetSummary>;
  /** What each region holds; absent while it is not known. */
  regions?: RegionList;
  /** Those that are not right; absent while it is not known. */
  routes?: RouteList;
  /** Absent while it is not known. */
  traffic?: TrafficReport;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const missing = missingIn(contents);
  return (
    <Section title={t('fleet.problems.title')} part={part} onRetry={onRetry}>
      {fleet => {
        const { clusters, regions, problems, errors } = fleet;
        const clear = allClear(fleet, routes, traffic, missing);
        return (
          <>
            <RoutesNotRight routes={routes} />
            <TrafficNotRight findings={findingsIn(traffic)} />
            {clear && (
              <div className={styles.verdict}>
                <StateMark
                  tone={toneOf[clear]}
                  word={
                    clear === 'missing' || clear === 'missingOfFleet'
                      ? t(`fleet.problems.${clear}`, {
                          records: number(missing),
                        })
                      : t(`fleet.problems.${clear}`)
                  }
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
            <FailingWrites
              failing={clusters.flatMap(cluster =>
                cluster.failing.map(one => ({ ...one, cluster: cluster.name })),
              )}
            />
            <ThrottledZones
              regions={regions.filter(({ waiting }) => waiting)}
            />
            <SourceErrorList errors={errors} />
          </>
        );
      }}
    </Section>
  );
}
