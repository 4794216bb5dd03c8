import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { CopyButton } from './CopyButton';
import styles from './HostName.module.css';

/** A host name to read, copy and open. */
export function HostName({
  host,
  id,
  heading: Heading = 'h4',
  isGone,
}: {
  host: string;
  id: string;
  /** Its place among the headings of the page. */
  heading?: 'h2' | 'h4';
  /** Nothing answers under it any more, so there is nothing to open. */
  isGone: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div className={styles.line}>
      <Heading id={id} className={styles.host}>
        {host}
      </Heading>
      <span className={styles.actions}>
        <CopyButton text={host} label={t('host.copy', { host })} />
        {!isGone && (
          <Link
            href={`https://${host}`}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('host.open', { host })}
            className={styles.open}
          >
            <RiExternalLinkLine aria-hidden className={styles.icon} />
          </Link>
        )}
      </span>
    </div>
  );
}
