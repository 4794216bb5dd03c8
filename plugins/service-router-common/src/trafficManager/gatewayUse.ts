import { settingEntriesOf } from './annotationKeys';
import { isAlwaysServed } from './endpointTarget';
import { readSettings } from './readSettings';

/**
 * What Traffic Manager does with the gateway of a route. `probed`: it asks whether the gateway is well. `unprobed`: it answers
 * with the gateway's name whatever happens to it. `address`: it answers with the address itself.
 *
 * @public
 */
export const gatewayUses = ['probed', 'unprobed', 'address'] as const;

/** @public */
export type GatewayUse = (typeof gatewayUses)[number];

/** Where an endpoint is does not decide how its gateway is used, so any place will do. */
const SOME_LOCATION = 'westeurope';

/**
 * How Traffic Manager uses the gateway of a route with these annotations.
 *
 * @returns undefined where it does not: it is off, the settings cannot be used, or the endpoint has a target of its own
 * @public
 */
export function gatewayUseOf(
  annotations: Readonly<Record<string, string>> | undefined,
): GatewayUse | undefined {
  const reading = readSettings(settingEntriesOf(annotations ?? {}), {
    location: SOME_LOCATION,
  });
  if (reading.kind !== 'read') {
    return undefined;
  }
  const { settings } = reading;
  if (
    settings.endpointType !== 'ExternalEndpoints' ||
    settings.endpointTarget
  ) {
    return undefined;
  }
  if (settings.routingMethod === 'MultiValue') {
    return 'address';
  }
  return isAlwaysServed(settings) ? 'unprobed' : 'probed';
}
