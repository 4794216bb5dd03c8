import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useExactTime } from '../language/useExactTime';
import { serviceRouterTranslationRef } from '../translation';
import { ageOf } from './ageOf';
import { useNow } from './Clock';

/** How long ago, with the exact time for who asks for it. */
export function SeenAt({
  time,
  text,
}: {
  /** RFC 3339 */
  time: string;
  /** Said in place of the bare age. */
  text?: string;
}) {
  const age = useAgeText();
  const exactTime = useExactTime();
  return (
    <time dateTime={time} title={exactTime(time)}>
      {text ?? age(time)}
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
