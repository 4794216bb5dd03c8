import {
  DEFAULT_POLICY_NAME,
  RouteProposal,
} from '@service-router/plugin-service-router-common';

/** Which parameter of the template holds which part of a route, where it is not named like the part. */
export type ParameterNames = Partial<Record<ProposalPart, string>>;

type ProposalPart =
  | 'serviceName'
  | 'application'
  | 'environment'
  | 'namespace'
  | 'name'
  | 'gateway'
  | 'mode'
  | 'sourceRegion';

/** The parts that become the host name, in the order in which they are asked for. */
export const hostParts = ['serviceName', 'application', 'environment'] as const;

/**
 * What the form declares so far.
 *
 * The gateway is `namespace/name`, or a bare name in the default namespace. The mode is what the mode picker holds
 * (`{ mode, sourceRegion }`), or a bare word with the region in a parameter of its own. What is asked of Traffic Manager is told at
 * the gateway, so that nothing is asked here. With a mode comes a policy, and only the action sees whether the folder that is
 * written to declares one already.
 *
 * @param formData - values of all the form's pages
 */
export function proposalOf(
  formData: Record<string, unknown>,
  names: ParameterNames = {},
): RouteProposal {
  const value = (part: ProposalPart) => formData[names[part] ?? part];
  const text = (part: ProposalPart) => textOf(value(part)) ?? '';
  const gateway = gatewayOf(text('gateway'));
  const chosen = value('mode');
  const { mode, sourceRegion } =
    typeof chosen === 'object' && chosen !== null
      ? (chosen as { mode?: unknown; sourceRegion?: unknown })
      : { mode: chosen, sourceRegion: value('sourceRegion') };
  const region = textOf(sourceRegion);
  return {
    namespace: text('namespace'),
    name: text('name'),
    serviceName: text('serviceName'),
    environment: text('environment'),
    application: text('application'),
    ...gateway,
    ...(mode === 'Active' || mode === 'RegionBound'
      ? { mode, policyName: DEFAULT_POLICY_NAME, policyMayBeDeclared: true }
      : {}),
    ...(region && mode === 'RegionBound' ? { sourceRegion: region } : {}),
    trafficManager: [],
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A route of which nothing is said yet. */
export const unnamedRoute: RouteProposal = {
  namespace: '',
  name: '',
  serviceName: '',
  environment: '',
  application: '',
};

/** The gateway that a text names, as `namespace/name` or by a bare name. */
export function gatewayOf(
  text: string,
): Pick<RouteProposal, 'gatewayName' | 'gatewayNamespace'> {
  if (text === '') {
    return {};
  }
  const at = text.indexOf('/');
  return at < 0
    ? { gatewayName: text }
    : { gatewayNamespace: text.slice(0, at), gatewayName: text.slice(at + 1) };
}
