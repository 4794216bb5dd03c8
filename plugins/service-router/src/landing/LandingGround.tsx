import { ReactNode, useRef } from 'react';
import { Landing } from './Landing';
import styles from './LandingGround.module.css';

/** A part of a page to land on that has no heading of its own which stays. */
export function LandingGround({
  label,
  className = '',
  children,
}: {
  /** What a screen reader says of it. */
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const ground = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={ground}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={`${styles.ground} ${className}`}
    >
      <Landing at={ground}>{children}</Landing>
    </div>
  );
}
