import {
  gatewayEndpointNameOf,
  gatewayHostOf,
  hostOf,
  registryLabelBudget,
  routeEndpointNameOf,
} from '@service-router/plugin-service-router-common';
import { Case, Data, holds, Outcome, skipped } from '../cases';

/** The names that are made of a route, an identity and a gateway. */
export function names({ given, expect }: Case): Outcome {
  const identity = given.clusterIdentity as never;
  if (expect.host && given.serviceRoute) {
    return holds(expect, {
      host: hostOf(given.serviceRoute as never, identity),
    });
  }
  if (expect.target && given.gateway) {
    const { targetPostfix } = given.gateway as { targetPostfix: string };
    return holds(expect, { target: gatewayHostOf(targetPostfix, identity) });
  }
  if (expect.dnsEndpointName && given.serviceRouteName) {
    return holds(expect, {
      dnsEndpointName: routeEndpointNameOf(
        given.serviceRouteName as string,
        given.controllerName as string,
      ),
    });
  }
  if (expect.dnsEndpointName && given.gatewayController) {
    const { gatewayController, targetPostfix, externalDns } = given as Record<
      string,
      string
    >;
    return holds(expect, {
      dnsEndpointName: gatewayEndpointNameOf(
        gatewayController,
        targetPostfix,
        externalDns,
      ),
    });
  }
  if (expect.maxFirstLabel !== undefined) {
    const { txtPrefix, recordType } = given as Data as Record<string, string>;
    return holds(expect, {
      maxFirstLabel: registryLabelBudget(txtPrefix, recordType),
    });
  }
  return skipped('its data names nothing that is made of parts');
}
