import { ReactNode } from 'react';
import styles from './Counts.module.css';

/** Numbers with what they are of, as list items. */
export function Counts({ children }: { children: ReactNode }) {
  return <ul className={styles.counts}>{children}</ul>;
}
