import {
  ChangePlan,
  ProposalCheck,
  serviceRouteChangePermission,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import { changedRoutes } from '../changedRoutes';
import { changeProposalSchema } from './changeProposalSchema';
import { operation } from './Operation';
import { routeProposalSchema } from './routeProposalSchema';

export const checkProposal = operation({
  id: 'CheckProposal',
  method: 'post',
  path: '/v1/check',
  summary: 'What would come of a route',
  description:
    'The name that a route would get, where it would point in each region, and what speaks against it. Nothing is written.',
  permission: serviceRouterReadPermission,
  audit: { eventId: 'proposal-check' },
  parameters: {},
  body: {
    description: 'What a person is about to declare.',
    schema: routeProposalSchema,
    refusal: 'The proposal cannot be checked.',
  },
  answers: 'ProposalCheck',
  answer: ({ body }, { reports }): ProposalCheck => reports().check(body),
});

export const planChange = operation({
  id: 'PlanChange',
  method: 'post',
  path: '/v1/plan',
  summary: 'What would come of manifests',
  description:
    'What manifests that are about to be applied or taken away do to every zone and every Traffic Manager profile. Nothing is written. Who may not read the fleet, and may change each route that the manifests change, is told what becomes of those; of others it is said only that there is another route.',
  permission: serviceRouterReadPermission,
  otherwise: serviceRouteChangePermission,
  audit: { eventId: 'change-plan' },
  parameters: {},
  body: {
    description: 'Manifests that are about to be applied, or taken away.',
    schema: changeProposalSchema,
    refusal: 'The change cannot be planned.',
  },
  answers: 'ChangePlan',
  answer: ({ body, rights, isLimited }, { reports }): ChangePlan => {
    const told = reports();
    if (!isLimited) {
      return told.plan(body);
    }
    changedRoutes(body, told.list()).forEach(rights.demand);
    return told.plan(body, rights.allows);
  },
});
