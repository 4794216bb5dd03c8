import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ageOf } from '../card/ageOf';
import { useNow } from '../card/Clock';
import { useExactTime } from '../language/useExactTime';
import { serviceRouterTranslationRef } from '../translation';

/** How long until then, with the exact time for who asks for it. */
export function UntilTime({ time }: { time: string }) {
  const until = useUntilText();
  const exactTime = useExactTime();
  return (
    <time dateTime={time} title={exactTime(time)}>
      {until(time)}
    </time>
  );
}

/** @returns what turns an RFC 3339 time to come into words such as "in 12 s" */
export function useUntilText(): (time: string) => string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const now = useNow();
  return time => {
    const { unit, value } = ageOf(
      new Date(now).toISOString(),
      Date.parse(time),
    );
    return unit === 'now'
      ? t('until.now')
      : t(`until.${unit}`, { value: String(value) });
  };
}
