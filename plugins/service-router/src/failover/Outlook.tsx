import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { RegionFailover } from '@service-router/plugin-service-router-common';
import { RiEyeLine } from '@remixicon/react';
import { ProblemList } from '../card/ProblemList';
import tones from '../card/tones.module.css';
import { useNumberText } from '../language/useNumberText';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import styles from './FailoverView.module.css';

/** No region has such a name: names of regions have no colon. */
const BEST = ':best';

/** The whole in a sentence, where the traffic would be led, and what speaks against it. */
export function Outlook({
  preview,

  to,
  onLead,
}: {
  preview: RegionFailover;
  /** The region that is asked for. */
  to?: string;
  /** @param to - undefined for the best one */
  onLead: (to: string | undefined) => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { told } = useSentences();
  const number = useNumberText();
  const { to: led, choices, guards, withheld, totals } = preview;
  return (
    <>
      <p className={styles.whole} role="status">
        {told(preview).sentence}
      </p>
      <p className={`${tones.tone} ${styles.preview}`} data-tone="progress">
        <RiEyeLine aria-hidden className={styles.mark} />
        <span>{t('fleet.failover.preview')}</span>
      </p>
      {withheld > 0 && (
        <p>
          {t('fleet.failover.withheld', {
            withheld: number(withheld),
            names: number(totals.names),
          })}
        </p>
      )}
      {totals.names > 0 && choices.length > 0 && (
        <div className={styles.target}>
          <Select
            label={t('fleet.failover.to')}
            options={[
              { value: BEST, label: t('fleet.failover.best') },
              ...choices.map(({ region, title, serves }) => ({
                value: region,
                label: t('fleet.failover.choice', {
                  region: title,
                  serves: number(serves),
                }),
              })),
            ]}
            value={to ?? BEST}
            onChange={chosen =>
              onLead(
                chosen === BEST || chosen === null ? undefined : String(chosen),
              )
            }
          />
          {led && <p>{told(led).sentence}</p>}
        </div>
      )}
      <ProblemList problems={guards} label={t('fleet.failover.guards')} />
    </>
  );
}
