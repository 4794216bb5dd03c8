import {
  RemixiconComponentType,
  RiArrowRightCircleFill,
  RiSubtractLine,
} from '@remixicon/react';
import { OutageChange } from '@service-router/plugin-service-router-common';
import { Tone } from '../card/tones';

/** What becomes of a name, for the eye; the icon is that of the tone where none is said. */
export const changeMarks: Record<
  OutageChange,
  { tone: Tone; icon?: RemixiconComponentType }
> = {
  none: { tone: 'good' },
  moves: { tone: 'progress', icon: RiArrowRightCircleFill },
  partly: { tone: 'attention' },
  stays: { tone: 'problem' },
  unanswered: { tone: 'neutral', icon: RiSubtractLine },
  unknown: { tone: 'unknown' },
};
