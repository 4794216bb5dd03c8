import { Link, useSidebarOpenState } from '@backstage/core-components';
import styles from './SidebarLogo.module.css';

/** One name, an answer in every region; the words where there is room for them. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      aria-label="Service Router"
      className={styles.logo}
    >
      <svg viewBox="2 2 28 28" className={styles.symbol} aria-hidden>
        <path
          className={styles.ways}
          d="M8 16h16M8 16c7 0 7-8 14-8M8 16c7 0 7 8 14 8"
        />
        <circle cx="8" cy="16" r="3.5" />
        <circle cx="24" cy="8" r="3" />
        <circle cx="24" cy="16" r="3" />
        <circle cx="24" cy="24" r="3" />
      </svg>
      {isOpen && <span className={styles.words}>Service Router</span>}
    </Link>
  );
}
