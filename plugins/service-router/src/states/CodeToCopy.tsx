import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyButton } from '../card/CopyButton';
import { serviceRouterTranslationRef } from '../translation';
import styles from './StateNotice.module.css';

/** A few lines to take over into a file. */
export function CodeToCopy({
  text,
  file,
}: {
  text: string;
  /** Where the lines go. */
  file: string;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div className={styles.code}>
      <pre>{text}</pre>
      <CopyButton text={text} label={t('code.copy', { file })} />
    </div>
  );
}
