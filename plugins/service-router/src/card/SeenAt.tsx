import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useExactTime } from '../language/useExactTime';
import { serviceRouterTranslationRef } from '../translation';
import { ageOf } from './ageOf';
import { useNow } from './Clock';

/**
 * How long ago, with the exact time for who points at it; or with the exact time beside it, where there is room and where
 * whoever has no pointer looks for it.
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
  /** The exact time is written out. */
  isExact?: boolean;
}) {
  const age = useAgeText();
  const exactTime = useExactTime();
  const said = text ?? age(time);
  return isExact ? (
    <time dateTime={time}>
      {said}, {exactTime(time)}
    </time>
  ) : (
    <time dateTime={time} title={exactTime(time)}>
      {said}
    </time>
  );
}

/** @returns what turns an RFC 3339 time into words such as "12 s ago" */
export function useAgeText(): (time: string) => string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const now = useNow();
  return time => {
    const { unit, value } = ageOf(time, now);
    return unit === 'now'
      ? t('age.now')
      : t(`age.${unit}`, { value: String(value) });
  };
}
