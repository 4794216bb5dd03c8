import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ageOf } from '../card/ageOf';
import { useNow } from '../card/Clock';
import { useMomentText } from '../card/SeenAt';
import { serviceRouterTranslationRef } from '../translation';

/** How long until then, and when that is. */
export function UntilTime({ time }: { time: string }) {
  const until = useUntilText();
  return <time dateTime={time}>{until(time)}</time>;
}

/**
 * @returns what turns an RFC 3339 time to come into words with the time itself, such as "in 12 s (14:00:12)"; no time is now
 */
export function useUntilText(): (time?: string) => string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const now = useNow();
  const moment = useMomentText();
  return time => {
    if (!time) {
      return t('until.now');
    }
    const { unit, value } = ageOf(
      new Date(now).toISOString(),
      Date.parse(time),
    );
    return moment(
      time,
      unit === 'now'
        ? t('until.now')
        : t(`until.${unit}`, { value: String(value) }),
    );
  };
}
