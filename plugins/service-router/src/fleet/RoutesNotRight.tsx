import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RouteList } from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import { toneOfOverall } from '../card/tones';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import { usePlaces } from './places';
import { notRight } from './routesQuery';

/** How many routes are not right, as badly as the worst of them; leads to the list of them. */
export function RoutesNotRight({ routes }: { routes?: RouteList }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const places = usePlaces();
  const [worst] = routes?.items ?? [];
  if (!worst) {
    return null;
  }
  return (
    <p>
      <StateMark
        tone={toneOfOverall[worst.overall]}
        word={t(`overall.${worst.overall}`)}
      />{' '}
      <Link href={places.routes({ overall: notRight })}>
        {t('fleet.problems.routes', { routes: number(routes?.total ?? 0) })}
      </Link>
    </p>
  );
}
