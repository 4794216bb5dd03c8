import { ComponentType } from 'react';
import {
  RemixiconComponentType,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiDeleteBinLine,
  RiErrorWarningFill,
  RiHistoryLine,
  RiInformationLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  isDrifted,
  isResolverLost,
  LinkReport,
  ListedState,
  ProblemReport,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';

/** How something stands, for the eye: always shown with an icon of its own and a word. */
export type Tone =
  | 'good'
  | 'progress'
  | 'attention'
  | 'problem'
  | 'unknown'
  | 'neutral';

/** @returns the icon that goes with a tone, so that no two tones differ by colour alone */
export const iconOfTone: Record<
  Tone,
  ComponentType<{ size?: string | number; className?: string }> &
    RemixiconComponentType
> = {
  good: RiCheckboxCircleFill,
  progress: RiTimeLine,
  attention: RiErrorWarningFill,
  problem: RiCloseCircleFill,
  unknown: RiHistoryLine,
  neutral: RiDeleteBinLine,
};

export const toneOfOverall: Record<RouteReport['overall'], Tone> = {
  good: 'good',
  progress: 'progress',
  attention: 'attention',
  problem: 'problem',
  gone: 'neutral',
};

export const toneOfZoneState: Record<ListedState, Tone> = {
  healthy: 'good',
  answering: 'good',
  published: 'progress',
  unknown: 'unknown',
  written: 'progress',
  planned: 'progress',
  unserved: 'problem',
  waiting: 'attention',
  refused: 'problem',
  conflict: 'problem',
  stale: 'unknown',
  removing: 'progress',
  removed: 'neutral',
};

/**
 * A published name counts as good where nobody is configured to ask for it, and as unknown where its resolver cannot be asked;
 * no name counts as good whose gateway Traffic Manager finds unwell, nor counts one as on its way that was changed by hand.
 */
export function toneOfZone({
  state,
  links,
  drift,
}: Pick<ZoneReport, 'state' | 'links' | 'drift'>): Tone {
  const isAsked = links.some(
    ({ link, state: held }) => link === 'Answering' && held !== 'unknown',
  );
  if (isResolverLost({ state, links })) {
    return 'unknown';
  }
  const tone =
    state === 'published' && !isAsked ? 'good' : toneOfZoneState[state];
  const isUnwell = links.some(
    ({ link, state: held, isStale }) =>
      link === 'Healthy' && held === 'broken' && !isStale,
  );
  const isDisturbed =
    (tone === 'good' && isUnwell) ||
    ((tone === 'good' || tone === 'progress') && isDrifted({ drift }));
  return isDisturbed ? 'attention' : tone;
}

export const toneOfLink: Record<LinkReport['state'], Tone> = {
  holds: 'good',
  waiting: 'progress',
  broken: 'problem',
  unknown: 'unknown',
};

export const iconOfLink: Record<LinkReport['state'], RemixiconComponentType> = {
  holds: RiCheckboxCircleFill,
  waiting: RiTimeLine,
  broken: RiCloseCircleFill,
  unknown: RiQuestionLine,
};

export const toneOfSeverity: Record<ProblemReport['severity'], Tone> = {
  error: 'problem',
  warning: 'attention',
  info: 'neutral',
};

export const iconOfSeverity: Record<
  ProblemReport['severity'],
  RemixiconComponentType
> = {
  error: RiCloseCircleFill,
  warning: RiErrorWarningFill,
  info: RiInformationLine,
};
