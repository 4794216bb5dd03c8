import { InputError } from '@backstage/errors';
import {
  clusterIdentitySpecSchema,
  hostFaults,
  hostOf,
} from '@service-router/plugin-service-router-common';

/** What a host name is made of. */
export interface HostRequest {
  serviceName: string;
  environment: string;
  application: string;
  /** The letter of the cluster's environment, as its ClusterIdentity says. */
  letter: string;
  domain: string;
}

const identity = clusterIdentitySpecSchema.shape;

/**
 * The DNS name that a route gets.
 *
 * Letter and domain are the clusters', and are told by the template: a template function has no time to ask the backend,
 * and a second place in the configuration could say something else than the clusters. Where only the backend knows them,
 * `host` of `service-router:generate` tells the name.
 *
 * @throws InputError that tells every fault, by the rules that the clusters' names follow
 */
export function serviceRouterHost(request: HostRequest): string {
  const { letter, domain, ...parts } = request;
  const faults = [
    ...(identity.environmentLetter.safeParse(letter).success
      ? []
      : [
          `letter must be one small letter, the environmentLetter of the ClusterIdentity; it is "${letter}"`,
        ]),
    ...(identity.domain.safeParse(domain).success
      ? []
      : [
          `domain must be a domain name in small letters, the domain of the ClusterIdentity; it is "${domain}"`,
        ]),
    ...hostFaults(parts, { environmentLetter: letter, domain }).map(
      ({ message }) => message,
    ),
  ];
  if (faults.length > 0) {
    throw new InputError(`serviceRouterHost: ${faults.join('; ')}`);
  }
  return hostOf(parts, { environmentLetter: letter, domain });
}
