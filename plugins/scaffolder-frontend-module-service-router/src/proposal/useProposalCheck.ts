import { useEffect, useMemo, useState } from 'react';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import {
  checkProposalAlone,
  ProposalCheck,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { hostParts } from './proposalOf';

/** Milliseconds without a keystroke before the backend is asked. */
const PAUSE = 300;

/** What is known of a proposal. */
export interface ProposalView {
  /**
   * The rules that need no backend, until it has answered for exactly this proposal; the name and where it points stay
   * for as long as the name stays the same.
   */
  check: ProposalCheck;
  isChecking: boolean;
  /** The backend has answered for exactly this proposal. */
  isChecked: boolean;
  /** Why the backend could not be asked. */
  unreachable?: string;
}

/** An answer, or why there is none, and for which proposal. */
interface Answer {
  key: string;
  check?: ProposalCheck;
  unreachable?: string;
}

/** Checks a proposal as it is typed: at once by the rules that need no backend, then by the backend. */
export function useProposalCheck(proposal: RouteProposal): ProposalView {
  const api = useApi(serviceRouterApiRef);
  const key = JSON.stringify(proposal);
  const [answer, setAnswer] = useState<Answer>();
  const atOnce = useMemo(
    () => checkProposalAlone(JSON.parse(key) as RouteProposal),
    [key],
  );

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      let next: Answer;
      try {
        const asked = JSON.parse(key) as RouteProposal;
        next = { key, check: await api.checkProposal(asked) };
      } catch (error) {
        next = {
          key,
          unreachable: toError(error).message,
        };
      }
      if (isCurrent) {
        setAnswer(next);
      }
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, key]);

  const current = answer?.key === key ? answer : undefined;
  return {
    check: current?.check ?? withNameOf(answer, proposal, atOnce),
    isChecking: current === undefined,
    isChecked: current?.check !== undefined,
    unreachable: current?.unreachable,
  };
}

function withNameOf(
  answer: Answer | undefined,
  proposal: RouteProposal,
  check: ProposalCheck,
): ProposalCheck {
  if (!answer?.check) {
    return check;
  }
  const asked = JSON.parse(answer.key) as RouteProposal;
  const isSame = hostParts.every(part => asked[part] === proposal[part]);
  const { host, labelLength, registryBudget, targets } = answer.check;
  return isSame
    ? { ...check, host, labelLength, registryBudget, targets }
    : check;
}
