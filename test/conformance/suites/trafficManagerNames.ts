import {
  endpointNameOf,
  matchesDomainFilter,
  profileNameOf,
  sanitizeName,
  TRAFFIC_MANAGER_DOMAIN,
  vanityEndpointNameOf,
} from '@service-router/plugin-service-router-common';
import { Case, holds, Outcome, skipped } from '../cases';

const KUBERNETES_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** The names that are made of a host. */
export function trafficManagerNames({ given, expect }: Case): Outcome {
  const host = String(given.host);
  if (given.input) {
    return holds(expect, { output: sanitizeName(String(given.input)) });
  }
  if (expect.endpointName) {
    return holds(expect, {
      endpointName: endpointNameOf(host, given.targets as string[]),
    });
  }
  if (expect.dnsEndpointName) {
    const dnsEndpointName = vanityEndpointNameOf(host);
    return holds(expect, {
      dnsEndpointName,
      validKubernetesName: KUBERNETES_NAME.test(dnsEndpointName),
    });
  }
  if (expect.profileName) {
    const profileName = profileNameOf(host);
    return holds(expect, {
      profileName,
      relativeDnsName: profileName,
      fqdn: `${profileName}.${TRAFFIC_MANAGER_DOMAIN}`,
    });
  }
  return skipped('its data names nothing that is made of a host');
}

/** Whether a host is of the domains that a filter lists. */
export function domains({ given, expect }: Case): Outcome {
  return holds(expect, {
    matches: matchesDomainFilter(String(given.host), given.filters as string[]),
  });
}
