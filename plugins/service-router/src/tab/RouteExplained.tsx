import { ReactNode, useId, useMemo } from 'react';
import {
  explainRoute,
  hasOutage,
  PathStep,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { ProblemList } from '../card/ProblemList';
import { reasonsToShow } from '../card/reasonsToShow';
import { ReasonText } from '../card/ReasonText';
import { RouteHeading } from '../card/RouteHeading';
import { toneOfOverall } from '../card/tones';
import tones from '../card/tones.module.css';
import { OutageSection } from './OutageSection';
import { RegionPath } from './RegionPath';
import styles from './RouteExplained.module.css';

/** One route: the whole in a sentence, then region by region the way of its name. */
export function RouteExplained({
  report,
  actions,
  history,
  renderObjects,
}: {
  report: RouteReport;
  /** What can be done with the route. */
  actions?: ReactNode;
  /** What changed of the route. */
  history?: ReactNode;
  /** What stands behind a step of the way in a region. */
  renderObjects?: (step: PathStep, zone: ZoneReport) => ReactNode;
}) {
  const titleId = useId();
  const explanations = useMemo(() => explainRoute(report), [report]);
  const { shared, byRegion, problems } = reasonsToShow(report);
  return (
    <section className={styles.route} aria-labelledby={titleId}>
      <RouteHeading report={report} id={titleId} heading="h2" />
      {actions}
      {shared && (
        <div className={tones.tone} data-tone={toneOfOverall[report.overall]}>
          <ReasonText reason={shared} />
        </div>
      )}
      <ProblemList problems={problems} />
      <div>
        {report.zones.map((zone, index) => (
          <RegionPath
            key={zone.region}
            zone={zone}
            explanation={explanations[index]}
            reason={byRegion.get(zone.region)}
            renderObjects={renderObjects && (step => renderObjects(step, zone))}
          />
        ))}
      </div>
      {hasOutage(report) && <OutageSection report={report} />}
      {history}
    </section>
  );
}
