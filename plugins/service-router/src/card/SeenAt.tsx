import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clockTimeIn } from '../language/clockTimeIn';
import { unbroken } from '../language/unbroken';
import { useExactTime } from '../language/useExactTime';
import { useLocale } from '../language/useLocale';
import { serviceRouterTranslationRef } from '../translation';
import { ageOf } from './ageOf';
import { useNow } from './Clock';

/**
 * How long ago, and when: both written out, as what only a pointer shows is kept from keyboard, touch and screen reader.
 */
export function SeenAt({
  time,
  text,
  isExact = false,
}: {
  /** RFC 3339 */
  time: string;
  /** Said in place of the bare age. */
  text?: string;
  /** The day and the zone stand there on the day itself, too. */
  isExact?: boolean;
}) {
  const age = useAgeText();
  const moment = useMomentText();
  const exactTime = useExactTime();
  return (
    <time dateTime={time}>
      {isExact
        ? `${text ?? age(time)}, ${exactTime(time)}`
        : moment(time, text)}
    </time>
  );
}

/** @returns what turns an RFC 3339 time into words such as "12 s ago", never with the figure in one line and its unit in the next */
export function useAgeText(): (time: string) => string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const now = useNow();
  return time => {
    const { unit, value } = ageOf(time, now);
    return unit === 'now'
      ? t('age.now')
      : unbroken(t(`age.${unit}`, { value: String(value) }));
  };
}

/**
 * @returns what turns an RFC 3339 time into words with the time itself, such as "12 s ago (13:59:48)", and other words about
 * it likewise
 */
export function useMomentText(): (time: string, words?: string) => string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  const now = useNow();
  const locale = useLocale();
  const clockTime = useMemo(() => clockTimeIn(locale), [locale]);
  return (time, words = age(time)) =>
    t('age.exact', { words, time: clockTime(time, now) });
}
