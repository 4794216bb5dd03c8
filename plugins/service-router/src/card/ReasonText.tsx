import { Reason } from './reasonsToShow';
import styles from './ReasonText.module.css';
import { ToldText } from './ToldText';

/** Why, and what to do about it. */
export function ReasonText({ reason }: { reason: Reason }) {
  return (
    <div className={styles.reason}>
      <ToldText told={reason} />
    </div>
  );
}
