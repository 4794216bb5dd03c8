import { ReactNode, useId, useRef } from 'react';
import { Landing } from '../landing';
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
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div role="group" className={styles.section} aria-labelledby={titleId}>
      <h3 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      <Landing at={heading}>{children}</Landing>
    </div>
  );
}
