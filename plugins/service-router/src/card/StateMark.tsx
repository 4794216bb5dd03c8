import { iconOfTone, Tone } from './tones';
import styles from './StateMark.module.css';
import tones from './tones.module.css';

/** A state in a word and an icon. */
export function StateMark({
  tone,
  word,
  isBadge = false,
}: {
  tone: Tone;
  word: string;
  /** On a ground of its tone, for the one that sums up the rest. */
  isBadge?: boolean;
}) {
  const Icon = iconOfTone[tone];
  return (
    <span
      className={`${tones.tone} ${styles.mark}`}
      data-tone={tone}
      data-badge={isBadge || undefined}
    >
      <Icon aria-hidden className={styles.icon} />
      <span>{word}</span>
    </span>
  );
}
