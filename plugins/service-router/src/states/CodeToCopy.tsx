import styles from './StateNotice.module.css';

/** A few lines to take over. */
export function CodeToCopy({ text, label }: { text: string; label: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than the card, it scrolls, and has to by keyboard too
    <pre className={styles.code} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}
