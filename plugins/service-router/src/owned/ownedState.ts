import { OwnedRouting } from '@service-router/plugin-service-router-common';
import { wordedOf } from '../language/wordedOf';
import { EntityRoutingState, RefreshFailure } from '../routing';
import { stateOfFailure } from '../routing/routingState';

/** Everything the card of what is owned can be in. */
export type OwnedState =
  | { status: 'loading' }
  | Extract<EntityRoutingState, { status: 'forbidden' | 'not-configured' }>
  | Extract<EntityRoutingState, { status: 'error' }>
  | {
      status: 'ready';
      owned: OwnedRouting;
      /** When the backend said so last; milliseconds since the epoch, the browser's clock. */
      readAt: number;
      failure?: RefreshFailure;
    };

/** What a question came to. */
export type OwnedOutcome =
  | { owned: OwnedRouting; readAt: number }
  | { error: unknown };

/** What was read before stays, with the reason why it is old, unless it may no longer be seen. */
export function ownedStateAfter(
  previous: OwnedState,
  outcome: OwnedOutcome,
): OwnedState {
  if ('owned' in outcome) {
    return { status: 'ready', ...outcome };
  }
  const unanswered = stateOfFailure({ status: 'loading' }, outcome.error);
  if (unanswered.status === 'forbidden') {
    return unanswered;
  }
  const failure = wordedOf(outcome.error);
  if (previous.status === 'ready') {
    return { ...previous, failure };
  }
  return unanswered.status === 'not-configured' || unanswered.status === 'error'
    ? unanswered
    : { status: 'error', ...failure };
}
