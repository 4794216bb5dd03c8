import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityFinding,
  SERVICE_ROUTE_ANNOTATION,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { RiLock2Line, RiSearchEyeLine, RiTeamLine } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** What an entity looked for by labels or by a host: that nothing was found, may not be shown, or is claimed by others. */
export function Findings({
  finds = [],
  hasHidden,
  heading,
}: {
  finds?: EntityFinding[];
  /** A cluster cannot be read, so what is looked for may stand there. */
  hasHidden: boolean;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      {finds.map(find => {
        const { by, says, namespaces, routes, forbidden, alsoClaimedBy } = find;
        const key = `${by} ${says}`;
        const what =
          by === 'host'
            ? t('findings.host', { host: says })
            : t('findings.labels', { selector: says });
        return (
          <div key={key}>
            {routes.length === 0 && forbidden === 0 && (
              <StateNotice
                icon={RiSearchEyeLine}
                title={t('findings.none', { what })}
                heading={heading}
              >
                <p>
                  {namespaces
                    ? t('findings.within', {
                        namespaces: namespaces.join(', '),
                      })
                    : t('findings.everywhere')}
                </p>
                {hasHidden && <p>{t('noRouteYet.hidden')}</p>}
              </StateNotice>
            )}
            {forbidden > 0 && (
              <StateNotice
                icon={RiLock2Line}
                title={t('findings.forbidden', { what, count: forbidden })}
                heading={heading}
              >
                <p>
                  {t('forbidden.description', {
                    permission: serviceRouteReadPermission.name,
                  })}
                </p>
              </StateNotice>
            )}
            {alsoClaimedBy && (
              <StateNotice
                icon={RiTeamLine}
                title={t('findings.claimed', { host: says })}
                heading={heading}
              >
                <p>
                  {t('findings.claimants', {
                    entities: alsoClaimedBy.join(', '),
                    annotation: SERVICE_ROUTE_ANNOTATION,
                  })}
                </p>
              </StateNotice>
            )}
          </div>
        );
      })}
    </>
  );
}
