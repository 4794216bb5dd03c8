import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './HostPreview.module.css';

/** How much of the first label is used, and what is left when ExternalDNS writes its ownership record beside it. */
export function LengthBudget({
  length,
  budget,
  room,
}: {
  length: number;
  /** What DNS allows. */
  budget: number;
  /** What the ownership record leaves of it. */
  room: number;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const left = room - length;
  return (
    <div className={styles.budget}>
      <meter
        className={styles.meter}
        min={0}
        max={budget + 1}
        low={room}
        high={budget}
        optimum={0}
        value={Math.min(length, budget + 1)}
        aria-label={t('host.meter')}
      />
      <Text as="p" variant="body-small">
        {left >= 0
          ? t('host.length', {
              length: String(length),
              budget: String(budget),
              left: String(left),
            })
          : t('host.full', {
              length: String(length),
              budget: String(budget),
              room: String(room),
            })}
      </Text>
    </div>
  );
}
