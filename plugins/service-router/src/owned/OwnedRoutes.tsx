import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLinkUnlink, RiLock2Line } from '@remixicon/react';
import { serviceRouteReadPermission } from '@service-router/plugin-service-router-common';
import { Clock } from '../card/Clock';
import { clockAhead } from '../card/clockAhead';
import { RefreshNotice } from '../card/RefreshNotice';
import { SourceErrorList } from '../card/SourceErrorList';
import { StateMark } from '../card/StateMark';
import { useNumberText } from '../language/useNumberText';
import { useSentences } from '../language/useSentences';
import { StateNotice } from '../states/StateNotice';
import { serviceRouterTranslationRef } from '../translation';
import { NotRightList } from './NotRightList';
import { OwnedState } from './ownedState';
import { toneOfOwned } from './toneOfOwned';
import styles from './OwnedRoutes.module.css';

/** How many routes are how, where not all is right, and which need a look. */
export function OwnedRoutes({
  state: { owned, readAt, failure },
  onRetry,
}: {
  state: Extract<OwnedState, { status: 'ready' }>;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { routes, troubledRegions, notRight, forbidden, faults } = owned;
  const number = useNumberText();
  const { message } = useSentences();
  const ahead = clockAhead(owned, readAt);
  const total = routes.reduce((sum, { count }) => sum + count, 0);
  const isAllGood = total > 0 && routes.every(({ state }) => state === 'good');
  return (
    <Clock ahead={ahead}>
      {failure && (
        <RefreshNotice
          failure={failure}
          readAt={new Date(readAt + ahead).toISOString()}
          onRetry={onRetry}
        />
      )}
      <div className={styles.body}>
        {isAllGood && (
          <StateMark tone="good" word={t('owned.allGood', { count: total })} />
        )}
        {!isAllGood && total > 0 && (
          <ul className={styles.counts} aria-label={t('owned.counts')}>
            {routes.map(({ state, count }) => (
              <li key={state}>
                <StateMark
                  isBadge
                  tone={toneOfOwned[state]}
                  word={`${number(count)} ${
                    state === 'absent'
                      ? t('owned.absent')
                      : t(`overall.${state}`)
                  }`}
                />
              </li>
            ))}
          </ul>
        )}
        {troubledRegions.length > 0 && (
          <p className={styles.regions}>
            {troubledRegions
              .map(({ title, routes: count }) =>
                t('owned.region', { region: title, count }),
              )
              .join(' · ')}
          </p>
        )}
        <NotRightList routes={notRight} />
        {total === 0 && forbidden === 0 && faults.length === 0 && (
          <StateNotice icon={RiLinkUnlink} title={t('owned.none')}>
            <p>{t('owned.noneDescription')}</p>
          </StateNotice>
        )}
        {forbidden > 0 && (
          <StateNotice
            icon={RiLock2Line}
            title={t('owned.forbidden', { count: forbidden })}
          >
            <p>
              {t('forbidden.description', {
                permission: serviceRouteReadPermission.name,
              })}
            </p>
          </StateNotice>
        )}
        {faults.length > 0 && (
          <StateNotice icon={RiLinkUnlink} title={t('owned.faults')}>
            <ul>
              {faults.map(fault => (
                <li key={fault.entityRef}>{message(fault)}</li>
              ))}
            </ul>
          </StateNotice>
        )}
      </div>
      <SourceErrorList errors={owned.errors} />
    </Clock>
  );
}
