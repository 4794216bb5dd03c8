import { Fragment, useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { ProposalCheck } from '@service-router/plugin-service-router-common';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './HostPreview.module.css';

/** Region by region, the gateway the name will point at. */
export function TargetList({
  targets,
  isChecking,
}: Pick<ProposalCheck, 'targets'> & {
  /** What is shown may be about to change. */
  isChecking: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const titleId = useId();
  if (targets.length === 0) {
    return null;
  }
  return (
    <div aria-busy={isChecking} className={styles.targets}>
      <Text as="p" variant="body-small" id={titleId}>
        {t('host.targets')}
      </Text>
      <dl aria-labelledby={titleId}>
        {targets.map(({ region, title, target }) => (
          <Fragment key={region}>
            <dt>{title}</dt>
            <dd className={target ? undefined : styles.nowhere}>
              <RiArrowRightLine aria-hidden className={styles.arrow} />
              {target ?? t('host.noTarget')}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
