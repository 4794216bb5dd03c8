import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RemixiconComponentType,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiDeleteBinLine,
  RiErrorWarningFill,
  RiTimeLine,
} from '@remixicon/react';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './RouteState.module.css';
import { RouteChoice } from './useRoutes';

const iconOf: Record<RouteReport['overall'], RemixiconComponentType> = {
  good: RiCheckboxCircleFill,
  progress: RiTimeLine,
  attention: RiErrorWarningFill,
  problem: RiCloseCircleFill,
  gone: RiDeleteBinLine,
};

/** The name of the chosen route, and how it stands. */
export function RouteState({
  route: { host, overall, sentence },
}: {
  route: RouteChoice;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const Icon = iconOf[overall];
  return (
    <div role="status" className={styles.route}>
      {host && <span className={styles.host}>{host}</span>}
      <span className={styles.state} data-overall={overall}>
        <Icon aria-hidden className={styles.icon} />
        <span>
          <strong>{t(`overall.${overall}`)}.</strong> {sentence}
        </span>
      </span>
    </div>
  );
}
