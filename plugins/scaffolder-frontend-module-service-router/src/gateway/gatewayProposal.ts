import {
  ProposedEndpoint,
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { gatewayOf, proposalOf, unnamedRoute } from '../proposal';
import { regionNames } from '../region';
import { chosenRoute } from '../route';
import { isSaid } from './isSaid';
import { GatewayFieldProps } from './schema';

type Options = NonNullable<GatewayFieldProps['uiSchema']['ui:options']>;

/**
 * What is to be asked of a gateway as it is chosen: with what the form asks of Traffic Manager, or for a route that stands and is to
 * be led through it.
 *
 * @param formData - values of all the form's pages
 * @returns undefined where neither is told, or no gateway is chosen
 */
export function gatewayProposal(
  value: string | undefined,
  formData: Record<string, unknown>,
  options: Options = {},
): RouteProposal | undefined {
  const { trafficManager, parameters } = options;
  if (!value) {
    return undefined;
  }
  const standing = chosenRoute(formData, options.route);
  if (standing) {
    return { ...unnamedRoute, ...standing, ...gatewayOf(value) };
  }
  return trafficManager === undefined
    ? undefined
    : {
        ...proposalOf(formData, parameters),
        ...gatewayOf(value),
        trafficManager: endpointsOf(formData, options),
      };
}

/** Whether a finding is told at the gateway. Of a new route, its name's field tells whether the gateway is there. */
export function isAboutGateway(
  { field, rule }: ProposalFinding,
  { route }: Options = {},
): boolean {
  return (
    rule === 'privateGateway' ||
    (route !== undefined &&
      (field === 'gatewayName' || field === 'gatewayNamespace'))
  );
}

function endpointsOf(
  formData: Record<string, unknown>,
  { trafficManager, alwaysServe, regions }: Options,
): ProposedEndpoint[] {
  if (!isSaid(trafficManager, formData)) {
    return [];
  }
  const gateway = isSaid(alwaysServe, formData) ? 'unprobed' : 'probed';
  const names = regionNames(regions && formData[regions]);
  return names.length === 0
    ? [{ gateway }]
    : names.map(region => ({ region, gateway }));
}
