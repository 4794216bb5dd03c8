import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { StateMark } from '../card/StateMark';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import { usePlaces } from './places';

/** How much is not right in Traffic Manager; leads to where it is told. */
export function TrafficNotRight({ findings }: { findings: number }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const places = usePlaces();
  if (findings === 0) {
    return null;
  }
  return (
    <p>
      <StateMark tone="attention" word={t('overall.attention')} />{' '}
      <Link href={places.traffic()}>
        {t('fleet.problems.traffic', { findings: number(findings) })}
      </Link>
    </p>
  );
}
