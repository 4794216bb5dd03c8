import { ReactNode } from 'react';
import styles from './Section.module.css';

/** A part of a section with a heading of its own. */
export function Group({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <div className={styles.group}>
      <h3 className={styles.subtitle}>{title}</h3>
      {children}
    </div>
  );
}
