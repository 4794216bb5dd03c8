import { ReactNode, useId } from 'react';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { MoreRegions } from './MoreRegions';
import { ProblemList } from './ProblemList';
import { reasonsToShow } from './reasonsToShow';
import { ReasonText } from './ReasonText';
import { regionsToShow } from './regionsToShow';
import { RouteHeading } from './RouteHeading';
import styles from './RouteSection.module.css';
import { toneOfOverall } from './tones';
import tones from './tones.module.css';
import { ZoneTable } from './ZoneTable';

/** One route: the whole in a sentence, its name and mode, a row per region, and what is not right. */
export function RouteSection({
  report,
  regions,
  renderTabLink,
}: {
  report: RouteReport;
  /** Those that have a row; all when absent. */
  regions?: string[];
  renderTabLink?: (text: string) => ReactNode;
}) {
  const titleId = useId();
  const { host, overall } = report;
  const route = `${report.route.namespace}/${report.route.name}`;
  const { shared, byRegion, problems } = reasonsToShow(report);
  const { shown, counted } = regionsToShow(report.zones, regions);
  return (
    <section className={styles.route} aria-labelledby={titleId}>
      <RouteHeading report={report} id={titleId} />
      {shared && (
        <div className={tones.tone} data-tone={toneOfOverall[overall]}>
          <ReasonText reason={shared} />
        </div>
      )}
      <ZoneTable
        zones={shown}
        traffic={report.traffic}
        reasons={byRegion}
        name={host ?? route}
      />
      <MoreRegions zones={counted} renderTabLink={renderTabLink} />
      <ProblemList problems={problems} />
    </section>
  );
}
