import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  recordKinds,
  ZoneSummary,
} from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import { serviceRouterTranslationRef } from '../translation';
import { Counts } from './Counts';
import { usePlaces } from './places';
import { useNumberText } from '../language/useNumberText';

/** What a zone holds, in numbers that lead to the records. */
export function ZoneRecords({
  region,
  zone: { records, changedByHand },
}: {
  region: string;
  zone: ZoneSummary;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const places = usePlaces();
  if (!records) {
    return <>{t('fleet.zones.unread')}</>;
  }
  return (
    <Counts>
      {records.total === 0 && (
        <li>
          <StateMark tone="attention" word={t('fleet.zones.empty')} />
        </li>
      )}
      <li>
        <Link href={places.zone(region)}>{number(records.total)}</Link>
        {t('fleet.zones.total')}
      </li>
      {recordKinds
        .filter(kind => kind === 'ours' || records[kind] > 0)
        .map(kind => (
          <li key={kind}>
            <Link href={places.zone(region, kind)}>
              {number(records[kind])}
            </Link>
            {kind === 'contested' || kind === 'absent' ? (
              <StateMark
                tone="attention"
                word={t(`fleet.recordKind.${kind}`)}
              />
            ) : (
              t(`fleet.recordKind.${kind}`)
            )}
          </li>
        ))}
      {changedByHand > 0 && (
        <li>
          <Link
            href={places.routes({
              region: [region],
              problem: ['ChangedByHand'],
            })}
          >
            {number(changedByHand)}
          </Link>
          <StateMark
            tone="attention"
            word={t('fleet.problemKind.ChangedByHand')}
          />
        </li>
      )}
    </Counts>
  );
}
