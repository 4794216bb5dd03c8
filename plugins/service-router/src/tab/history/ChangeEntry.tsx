import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  ChangedField,
  HistoryEntry,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { useAgeText } from '../../card/SeenAt';
import tones from '../../card/tones.module.css';
import { useExactTime } from '../../language/useExactTime';
import { serviceRouterTranslationRef } from '../../translation';
import { isReadField } from './isReadField';
import { isZoneState } from './isZoneState';
import styles from './RouteHistoryView.module.css';

/** One change: what, when, who, and before and after. */
export function ChangeEntry({
  entry,
  zones,
}: {
  entry: HistoryEntry;
  zones: Pick<ZoneReport, 'region' | 'title'>[];
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  const exactTime = useExactTime();
  const { kind, action, object, cluster, fields, at, timeFrom } = entry;
  const region =
    zones.find(zone => zone.region === entry.region)?.title ??
    entry.region ??
    '';
  const list = (
    <ul className={styles.fields}>
      {fields.map(field => (
        <FieldDiff key={field.field} {...field} />
      ))}
    </ul>
  );
  return (
    <li className={styles.entry}>
      <p className={styles.what}>
        {t(`history.what.${kind}.${action}`, {
          object,
          region,
          cluster: cluster ?? region,
        })}
      </p>
      <p className={styles.quiet}>
        <time dateTime={at}>
          {age(at)}, {exactTime(at)}
        </time>
        {' · '}
        {t(`history.time.${timeFrom}`)}
        {' · '}
        <Who who={entry.who} />
      </p>
      {action === 'changed' || fields.length < 2 ? (
        list
      ) : (
        <details className={styles.details}>
          <summary>{t('history.fields', { count: fields.length })}</summary>
          {list}
        </details>
      )}
    </li>
  );
}

function Who({ who: { kind, name = '', manager } }: Pick<HistoryEntry, 'who'>) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      {kind === 'user' && manager
        ? t('history.who.userThrough', { name, manager })
        : t(`history.who.${kind}`, { name })}
    </>
  );
}

function FieldDiff({ field, before, after }: ChangedField) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const inWords = (value: string) =>
    field === 'state' && isZoneState(value) ? t(`zoneState.${value}`) : value;
  return (
    <li className={styles.field}>
      <span className={styles.name}>
        {isReadField(field) ? t(`history.field.${field}`) : field}
      </span>
      {before !== undefined && (
        <del className={`${tones.tone} ${styles.before}`} data-tone="problem">
          <span aria-hidden>− </span>
          <VisuallyHidden>{t('history.before')}: </VisuallyHidden>
          {inWords(before)}
        </del>
      )}
      {after !== undefined && (
        <ins className={`${tones.tone} ${styles.after}`} data-tone="good">
          <span aria-hidden>+ </span>
          <VisuallyHidden>{t('history.after')}: </VisuallyHidden>
          {inWords(after)}
        </ins>
      )}
    </li>
  );
}
