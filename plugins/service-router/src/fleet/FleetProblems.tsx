import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FleetSummary,
  RouteList,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { ProblemList } from '../card/ProblemList';
import { SourceErrorList } from '../card/SourceErrorList';
import { StateMark } from '../card/StateMark';
import { serviceRouterTranslationRef } from '../translation';
import { FailingWrites } from './FailingWrites';
import { Part } from './fleetState';
import { RoutesNotRight } from './RoutesNotRight';
import { Section } from './Section';
import { ThrottledZones } from './ThrottledZones';
import { TrafficNotRight } from './TrafficNotRight';
import { allClear, findingsIn } from './whatIsWrong';

/** What is not right, above all in clusters and zones, and what of them cannot be read. */
export function FleetProblems({
  part,
  routes,
  traffic,
  onRetry,
}: {
  part: Part<FleetSummary>;
  /** Those that are not right; absent while it is not known. */
  routes?: RouteList;
  /** Absent while it is not known. */
  traffic?: TrafficReport;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.problems.title')} part={part} onRetry={onRetry}>
      {fleet => {
        const { clusters, regions, problems, errors } = fleet;
        const clear = allClear(fleet, routes, traffic);
        return (
          <>
            <RoutesNotRight routes={routes} />
            <TrafficNotRight findings={findingsIn(traffic)} />
            {clear && (
              <div>
                <StateMark
                  tone={clear === 'unread' ? 'progress' : 'good'}
                  word={t(`fleet.problems.${clear}`)}
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
