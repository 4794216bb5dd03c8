import styles from './pressableIf.module.css';

/**
 * What a button is given that may be there and not to be pressed. It stays where the keyboard can be: one that is disabled
 * when it was just pressed takes the place of whoever pressed it away.
 */
export function pressableIf(
  isPressable: boolean,
  onPress: () => void,
): { onPress?: () => void; 'aria-disabled'?: true; className?: string } {
  return isPressable
    ? { onPress }
    : { 'aria-disabled': true, className: styles.resting };
}
