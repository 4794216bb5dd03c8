import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { OwnedRoute } from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { toneOfOwned } from './toneOfOwned';
import styles from './OwnedRoutes.module.css';

/** The routes that need a look, each with the way to where it is told in full. */
export function NotRightList({ routes }: { routes: OwnedRoute[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { told } = useSentences();
  const pageOf = useRouteRef(entityRouteRef);
  if (routes.length === 0) {
    return null;
  }
  return (
    <ul className={styles.routes} aria-label={t('problems.title')}>
      {routes.map(({ namespace, name, host, state, entityRef, ...route }) => (
        <li key={`${namespace}/${name}`}>
          <StateMark
            tone={toneOfOwned[state]}
            word={
              state === 'absent' ? t('owned.absent') : t(`overall.${state}`)
            }
          />
          <div className={styles.route}>
            <Link
              className={styles.host}
              href={`${pageOf(
                entityRouteParams(parseEntityRef(entityRef)),
              )}/routing`}
            >
              {host ?? `${namespace}/${name}`}
            </Link>
            <p>{told(route).sentence}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
