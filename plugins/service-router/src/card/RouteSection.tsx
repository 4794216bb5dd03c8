import { useId } from 'react';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { ProblemList } from './ProblemList';
import { reasonsToShow } from './reasonsToShow';
import { ReasonText } from './ReasonText';
import { RouteHeading } from './RouteHeading';
import styles from './RouteSection.module.css';
import { toneOfOverall } from './tones';
import tones from './tones.module.css';
import { ZoneTable } from './ZoneTable';

/** One route: the whole in a sentence, its name and mode, a row per region, and what is not right. */
export function RouteSection({ report }: { report: RouteReport }) {
  const titleId = useId();
  const { host, overall } = report;
  const route = `${report.route.namespace}/${report.route.name}`;
  const { shared, byRegion, problems } = reasonsToShow(report);
  return (
    <section className={styles.route} aria-labelledby={titleId}>
      <RouteHeading report={report} id={titleId} />
      {shared && (
        <div className={tones.tone} data-tone={toneOfOverall[overall]}>
          <ReasonText reason={shared} />
        </div>
      )}
      <ZoneTable
        zones={report.zones}
        traffic={report.traffic}
        reasons={byRegion}
        name={host ?? route}
      />
      <ProblemList problems={problems} />
    </section>
  );
}
