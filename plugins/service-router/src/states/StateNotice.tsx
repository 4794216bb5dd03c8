import { ReactNode } from 'react';
import { RemixiconComponentType } from '@remixicon/react';
import styles from './StateNotice.module.css';

/** A card that has nothing to show says why, and what to do. */
export function StateNotice({
  icon: Icon,
  title,
  heading: Heading = 'h4',
  children,
}: {
  icon: RemixiconComponentType;
  title: string;
  /** Its place among the headings of the page. */
  heading?: 'h2' | 'h4';
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <Heading className={styles.title}>{title}</Heading>
        {children}
      </div>
    </div>
  );
}
