import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StateMark } from '../card/StateMark';
import { Tone } from '../card/tones';
import { serviceRouterTranslationRef } from '../translation';

const toneOfPhase = {
  Active: 'good',
  Pending: 'progress',
  Failed: 'problem',
} as const satisfies Record<string, Tone>;

/** How a gateway stands; a phase that is not known here keeps its name. */
export function GatewayPhase({ phase }: { phase: string }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return isKnown(phase) ? (
    <StateMark
      tone={toneOfPhase[phase]}
      word={t(`fleet.gateways.phaseName.${phase}`)}
    />
  ) : (
    <>{phase}</>
  );
}

function isKnown(phase: string): phase is keyof typeof toneOfPhase {
  return Object.hasOwn(toneOfPhase, phase);
}
