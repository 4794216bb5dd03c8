import { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import styles from './BackLink.module.css';

/** Leads from one thing to the list that it is of. */
export function BackLink({
  href,
  children,
}: {
  href: string;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={styles.back}>
      <RiArrowLeftLine aria-hidden className={styles.icon} />
      {children}
    </Link>
  );
}
