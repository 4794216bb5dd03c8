import { useEffect, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { serviceRouterTranslationRef } from '../translation';

/** Milliseconds for which the button says that it has copied. */
const COPIED_SHOWN = 2_000;

/** Copies a text, and says for a moment whether it could. */
export function CopyButton({ text, label }: { text: string; label: string }) {
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
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={label}
        icon={isCopied && !copy.error ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={() => {
          copyToClipboard(text);
          setCopied(true);
        }}
      />
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  );
}
