import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { HostName } from './HostName';
import styles from './RouteSection.module.css';
import { StateMark } from './StateMark';
import { toneOfOverall } from './tones';

/** One route: the whole in a sentence, its name and its mode. */
export function RouteHeading({
  report,
  id,
  heading: Heading = 'h4',
}: {
  report: RouteReport;
  /** Of the heading. */
  id: string;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { host, overall } = report;
  const route = `${report.route.namespace}/${report.route.name}`;
  const mode = useModeText(report);
  const isDeclared = report.clusters.some(cluster => cluster.isDeclared);
  return (
    <>
      <div className={styles.summary} role="status">
        <StateMark
          isBadge
          tone={toneOfOverall[overall]}
          word={t(`overall.${overall}`)}
        />
        <span className={styles.sentence}>
          {useSentences().told(report).sentence}
        </span>
      </div>
      <div className={styles.name}>
        {host ? (
          <HostName
            id={id}
            host={host}
            heading={Heading}
            isGone={overall === 'gone'}
          />
        ) : (
          <Heading id={id} className={styles.title}>
            {t('host.route', { route })}
          </Heading>
        )}
        <p className={styles.facts}>
          {host && <span>{t('host.route', { route })}</span>}
          {isDeclared && <span>{mode}</span>}
        </p>
      </div>
    </>
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
