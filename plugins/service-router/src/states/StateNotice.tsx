import { ReactNode } from 'react';
import { RemixiconComponentType } from '@remixicon/react';
import styles from './StateNotice.module.css';

/** A card that has nothing to show says why, and what to do. */
export function StateNotice({
  icon: Icon,
  title,
  children,
}: {
  icon: RemixiconComponentType;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <h4 className={styles.title}>{title}</h4>
        {children}
      </div>
    </div>
  );
}
