import styles from './StateNotice.module.css';

/** A few lines to take over; reachable by keyboard, because they may be wider than the card. */
export function CodeToCopy({ text, label }: { text: string; label: string }) {
  return (
    <pre className={styles.code} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}
