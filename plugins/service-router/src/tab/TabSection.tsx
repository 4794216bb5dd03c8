import { ReactNode, useId } from 'react';
import styles from './TabSection.module.css';

/** One more subject of a route, below its regions. */
export function TabSection({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <div role="group" className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      {children}
    </div>
  );
}
