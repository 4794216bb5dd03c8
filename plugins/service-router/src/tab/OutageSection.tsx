import { useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  NameOutage,
  outageOf,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import tones from '../card/tones.module.css';
import { ToldText } from '../card/ToldText';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { changeMarks } from './changeMarks';
import { TabSection } from './TabSection';
import styles from './OutageSection.module.css';

/** What happens to a route if a region goes down, for the region that is picked. */
export function OutageSection({ report }: { report: RouteReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { told } = useSentences();
  const [picked, setPicked] = useState<string>();
  const region = picked ?? firstUsed(report);
  const outage = useMemo(() => outageOf(report, [region]), [report, region]);
  return (
    <TabSection title={t('outage.title')}>
      <RadioGroup
        label={t('outage.region')}
        orientation="horizontal"
        value={region}
        onChange={setPicked}
      >
        <div className={styles.regions}>
          {report.zones.map(zone => (
            <Radio
              key={zone.region}
              value={zone.region}
              className={styles.region}
            >
              {zone.title}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <p className={styles.whole} role="status">
        {told(outage).sentence}
      </p>
      <ul className={styles.names}>
        {outage.names.map(name => (
          <Name
            key={`${name.name} ${name.zones.map(zone => zone.region)}`}
            outage={name}
          />
        ))}
      </ul>
      <p className={styles.basis}>{t('outage.basis')}</p>
    </TabSection>
  );
}

function Name({
  outage: { name, zones, change, time, ...outage },
}: {
  outage: NameOutage;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { told } = useSentences();
  const { tone, icon } = changeMarks[change];
  return (
    <li className={`${tones.tone} ${styles.name}`} data-tone={tone}>
      <div className={styles.head}>
        <StateMark
          tone={tone}
          icon={icon}
          word={t(`outage.change.${change}`)}
        />
        <span className={styles.host}>{name}</span>
        {zones.length > 0 && (
          <span className={styles.quiet}>
            {zones.map(({ title }) => title).join(', ')}
          </span>
        )}
      </div>
      <ToldText told={outage} />
      {time && (
        <p className={styles.quiet}>
          {t('outage.time', { seconds: String(time.seconds) })}{' '}
          {told(time).sentence}
        </p>
      )}
    </li>
  );
}

/** A region that something leads to says more than one that nothing does. */
function firstUsed(report: RouteReport): string {
  const used = report.zones.find(({ region }) =>
    outageOf(report, [region]).names.some(({ change }) =>
      ['moves', 'partly', 'stays'].includes(change),
    ),
  );
  return (used ?? report.zones[0]).region;
}
