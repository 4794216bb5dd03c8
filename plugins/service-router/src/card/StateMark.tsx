import { RemixiconComponentType } from '@remixicon/react';
import { iconOfTone, Tone } from './tones';
import styles from './StateMark.module.css';
import tones from './tones.module.css';

/** A state in a word and an icon. */
export function StateMark({
  tone,
  word,
  icon,
  isBadge = false,
}: {
  tone: Tone;
  word: string;
  /** In place of that of the tone, where that says too little. */
  icon?: RemixiconComponentType;
  /** On a ground of its tone, for the one that sums up the rest. */
  isBadge?: boolean;
}) {
  const Icon = icon ?? iconOfTone[tone];
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
