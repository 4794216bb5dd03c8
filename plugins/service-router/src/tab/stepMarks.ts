import { RemixiconComponentType, RiSubtractLine } from '@remixicon/react';
import { PathStep } from '@service-router/plugin-service-router-common';
import { staleWords } from '../card/staleWords';
import { iconOfLink, iconOfTone, Tone, toneOfLink } from '../card/tones';

/** How a step stands, for the eye and in a word. */
export interface StepMark {
  tone: Tone;
  icon: RemixiconComponentType;
  word: PathStep['state'] | (typeof staleWords)[keyof typeof staleWords];
}

/** A step that was seen before its source was lost is told as such, however it stood. */
export function markOf({
  state,
  isStale,
}: Pick<PathStep, 'state' | 'isStale'>): StepMark {
  if (state === 'gone') {
    return { tone: 'neutral', icon: iconOfTone.neutral, word: state };
  }
  if (state === 'absent') {
    return { tone: 'neutral', icon: RiSubtractLine, word: state };
  }
  if (isStale) {
    return {
      tone: 'unknown',
      icon: iconOfTone.unknown,
      word: staleWords[state],
    };
  }
  return { tone: toneOfLink[state], icon: iconOfLink[state], word: state };
}
