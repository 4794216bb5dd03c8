import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  describeReference,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { chainOf, ChainStep } from './chainOf';
import { SeenAt } from './SeenAt';
import { StateMark } from './StateMark';
import { ToldText } from './ToldText';
import { TrafficFacts } from './TrafficFacts';
import { toneOfLink } from './tones';
import styles from './ZoneDetails.module.css';

/** Each link in words, who writes the name, who owns its record, and what somebody changed of it by hand. */
export function ZoneDetails({
  zone,
  traffic,
}: {
  zone: ZoneReport;
  traffic?: RouteReport['traffic'];
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div className={styles.details}>
      <ol className={styles.links}>
        {chainOf(zone.links).map(({ link, state, ...step }) => (
          <li key={link}>
            <StateMark
              tone={step.isStale ? 'unknown' : toneOfLink[state]}
              word={t(`link.${link}`)}
            />
            <LinkText {...step} />
          </li>
        ))}
      </ol>
      <dl className={styles.facts}>
        <dt>{t('details.zone')}</dt>
        <dd>{zone.zone}</dd>
        {zone.writers.length > 0 && <dt>{t('details.writers')}</dt>}
        {zone.writers.map(({ cluster, object, target }) => (
          <dd key={`${cluster} ${object.name}`}>
            {t('details.writer', {
              cluster,
              object: describeReference(object),
              target,
            })}
          </dd>
        ))}
        {zone.owners.length > 0 && <dt>{t('details.owners')}</dt>}
        {zone.owners.map(({ owner, resource, recordName }) => (
          <dd key={recordName}>
            {resource ? t('details.owner', { owner, resource }) : owner}
          </dd>
        ))}
        <TrafficFacts zone={zone} traffic={traffic} />
        {zone.drift && <dt>{t('details.drift')}</dt>}
        {zone.drift?.map(drift => (
          <dd key={`${drift.type} ${drift.fqdn} ${drift.foundAt}`}>
            <ToldText told={drift} />
          </dd>
        ))}
      </dl>
    </div>
  );
}

function LinkText({
  sentence,
  remedy,
  said,
  observedAt,
}: Pick<ChainStep, 'sentence' | 'remedy' | 'said' | 'observedAt'>) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div>
      {sentence === undefined ? (
        <p>{t('linkTooltip.nothingKnown')}</p>
      ) : (
        <ToldText told={{ sentence, remedy, said }}>
          {observedAt && <SeenAt time={observedAt} isExact />}
        </ToldText>
      )}
    </div>
  );
}
