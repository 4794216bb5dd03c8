import { useEffect, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Link, VisuallyHidden } from '@backstage/ui';
import {
  RiCheckLine,
  RiExternalLinkLine,
  RiFileCopyLine,
} from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { serviceRouterTranslationRef } from '../translation';
import styles from './HostName.module.css';

/** Milliseconds for which the copy button says that it has copied. */
const COPIED_SHOWN = 2_000;

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
  const [copy, copyToClipboard] = useCopyToClipboard();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN);
    return () => clearTimeout(timer);
  }, [isCopied]);

  let announcement = '';
  if (isCopied) {
    announcement = copy.error ? t('host.copyFailed') : t('host.copied');
  }
  return (
    <div className={styles.line}>
      <Heading id={id} className={styles.host}>
        {host}
      </Heading>
      <span className={styles.actions}>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('host.copy', { host })}
          icon={isCopied && !copy.error ? <RiCheckLine /> : <RiFileCopyLine />}
          onPress={() => {
            copyToClipboard(host);
            setCopied(true);
          }}
        />
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
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}
