import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchEyeLine } from '@remixicon/react';
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** A route is named that no cluster holds: what to check, in the order in which it usually is the reason. */
export function NoRouteYet({
  route,
  annotation,
  hasHidden,
  heading,
}: {
  /** `namespace/name` */
  route: string;
  /** The whole value of the annotation that names it; absent where the address of the page does. */
  annotation?: string;
  /** A cluster cannot be read, so the route may stand there. */
  hasHidden: boolean;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const [namespace, name] = route.split('/');
  return (
    <StateNotice
      icon={RiSearchEyeLine}
      title={t('noRouteYet.title', { route })}
      heading={heading}
    >
      <p>{t('noRouteYet.check')}</p>
      <ul>
        <li>{t('noRouteYet.merged')}</li>
        <li>{t('noRouteYet.applied', { namespace, name })}</li>
        <li>
          {annotation === undefined
            ? t('noRouteYet.addressed')
            : t('noRouteYet.named', {
                annotation: SERVICE_ROUTE_ANNOTATION,
                value: annotation,
              })}
        </li>
        {hasHidden && <li>{t('noRouteYet.hidden')}</li>}
      </ul>
    </StateNotice>
  );
}
