import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { HostName } from './HostName';
import { ProblemList } from './ProblemList';
import { reasonsToShow } from './reasonsToShow';
import { ReasonText } from './ReasonText';
import styles from './RouteSection.module.css';
import { StateMark } from './StateMark';
import { toneOfOverall } from './tones';
import tones from './tones.module.css';
import { ZoneTable } from './ZoneTable';

/** One route: the whole in a sentence, its name and mode, a row per region, and what is not right. */
export function RouteSection({ report }: { report: RouteReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const titleId = useId();
  const { host, overall } = report;
  const route = `${report.route.namespace}/${report.route.name}`;
  const mode = useModeText(report);
  const isDeclared = report.clusters.some(cluster => cluster.isDeclared);
  const { shared, byRegion, problems } = reasonsToShow(report);
  return (
    <section className={styles.route} aria-labelledby={titleId}>
      <div className={styles.summary} role="status">
        <StateMark
          isBadge
          tone={toneOfOverall[overall]}
          word={t(`overall.${overall}`)}
        />
        <span className={styles.sentence}>{report.sentence}</span>
      </div>
      <div className={styles.name}>
        {host ? (
          <HostName id={titleId} host={host} isGone={overall === 'gone'} />
        ) : (
          <h4 id={titleId} className={styles.title}>
            {t('host.route', { route })}
          </h4>
        )}
        <p className={styles.facts}>
          {host && <span>{t('host.route', { route })}</span>}
          {isDeclared && <span>{mode}</span>}
        </p>
      </div>
      {shared && (
        <div className={tones.tone} data-tone={toneOfOverall[overall]}>
          <ReasonText {...shared} />
        </div>
      )}
      <ZoneTable zones={report.zones} reasons={byRegion} name={host ?? route} />
      <ProblemList problems={problems} />
    </section>
  );
}

function useModeText({ mode, boundTo }: RouteReport): string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  switch (mode) {
    case 'Active':
      return t('mode.active');
    case 'RegionBound':
      return boundTo
        ? t('mode.bound', { region: boundTo.title })
        : t('mode.unbound');
    case 'Mixed':
      return t('mode.mixed');
    default:
      return t('mode.none');
  }
}
