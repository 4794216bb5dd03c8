import { ReactNode, useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PathStep,
  RegionExplanation,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { Reason } from '../card/reasonsToShow';
import { ReasonText } from '../card/ReasonText';
import { StateMark } from '../card/StateMark';
import { toneOfZone } from '../card/tones';
import tones from '../card/tones.module.css';
import { ToldText } from '../card/ToldText';
import { serviceRouterTranslationRef } from '../translation';
import { PathChain } from './PathChain';
import { PathExplanation } from './PathExplanation';
import styles from './RegionPath.module.css';
import { markOf } from './stepMarks';

/** One region: how it stands, the way of the name through it, what is not right, and why the name resolves as it does. */
export function RegionPath({
  zone,
  explanation,
  reason,
  renderObjects,
}: {
  zone: ZoneReport;
  explanation: RegionExplanation;
  /** Why the region is not right, where that is not said for all of them. */
  reason?: Reason;
  /** What stands behind a step. */
  renderObjects?: (step: PathStep) => ReactNode;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const titleId = useId();
  const tone = toneOfZone(zone);
  const troubled = explanation.path.filter(
    ({ part, state, isStale, sentence }) =>
      part === 'profile' &&
      (state !== 'holds' || isStale) &&
      sentence !== reason?.sentence,
  );
  const changes = (zone.drift ?? []).filter(
    ({ sentence }) => sentence !== reason?.sentence,
  );
  return (
    <div role="group" className={styles.region} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {zone.title}
        </h3>
        <StateMark tone={tone} word={t(`zoneState.${zone.state}`)} />
        <span className={styles.quiet}>{zone.zone}</span>
      </div>
      <PathChain
        path={explanation.path}
        label={t('path.chain', { region: zone.title })}
        renderObjects={renderObjects}
      />
      {reason && (
        <div className={tones.tone} data-tone={tone}>
          <ReasonText reason={reason} />
        </div>
      )}
      {troubled.map(step => (
        <div
          key={step.subject}
          className={tones.tone}
          data-tone={markOf(step).tone}
        >
          <ReasonText reason={step} />
        </div>
      ))}
      {changes.length > 0 && (
        <div className={styles.drift}>
          <h4 className={styles.subtitle}>{t('details.drift')}</h4>
          <ul>
            {changes.map(drift => (
              <li key={`${drift.type} ${drift.fqdn} ${drift.foundAt}`}>
                <ToldText told={drift} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <PathExplanation explanation={explanation} />
    </div>
  );
}
