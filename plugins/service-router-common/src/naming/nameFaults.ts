import { joined, Phrase, say, Worded, worded } from '../sentences';
import {
  labelPartWords,
  MAX_HOST_LENGTH,
  MAX_LABEL_LENGTH,
  MAX_LABEL_VALUE_LENGTH,
} from './dnsLabel';
import {
  gatewayHostOf,
  HostIdentity,
  hostLabelOf,
  hostOf,
  HostParts,
} from './hosts';

/** One thing that is wrong with a name, told to the person who can mend it. @public */
export interface NameFault extends Required<Worded> {
  /** The field that has to change. */
  field: 'serviceName' | 'environment' | 'application' | 'name' | 'namespace';
  /** The rule that is broken. */
  rule:
    | 'required'
    | 'characters'
    | 'labelLength'
    | 'hostLength'
    | 'labelValueLength';
}

const parts = ['serviceName', 'environment', 'application'] as const;

/**
 * Everything that keeps the parts of a route from making a valid DNS name.
 *
 * The reference checks none of this and lets ExternalDNS fail silently (operator.md 3.5).
 *
 * @returns an empty list when the name is sound
 * @public
 */
export function hostFaults(
  route: HostParts,
  identity: Pick<HostIdentity, 'environmentLetter' | 'domain'>,
): NameFault[] {
  const faults = parts.flatMap((field): NameFault[] => {
    const value = route[field] ?? '';
    const words = labelPartWords(say`${field} "${value}"`, value);
    if (!words) {
      return [];
    }
    return value === ''
      ? [{ field, rule: 'required', ...worded(mustBeSpecified(field)) }]
      : [{ field, rule: 'characters', ...worded(words) }];
  });
  if (faults.length > 0) {
    return faults;
  }
  const label = hostLabelOf(route, identity);
  if (label.length > MAX_LABEL_LENGTH) {
    return [
      {
        field: longestOf(route),
        rule: 'labelLength',
        ...worded(
          say`the DNS label "${label}" has ${label.length} characters, ${
            label.length - MAX_LABEL_LENGTH
          } more than DNS allows (${MAX_LABEL_LENGTH}). Shorten ${joined(
            'comma',
            parts.map(field => say`${field} (${route[field].length})`),
          )}`,
        ),
      },
    ];
  }
  const host = hostOf(route, identity);
  if (host.length > MAX_HOST_LENGTH) {
    return [
      {
        field: longestOf(route),
        rule: 'hostLength',
        ...worded(hostTooLong(host)),
      },
    ];
  }
  return [];
}

/**
 * What keeps the name of a ServiceRoute from being the label value that its DNSEndpoints carry (OP-NAME-037).
 *
 * @public
 */
export function routeNameFaults(name: string): NameFault[] {
  return name.length > MAX_LABEL_VALUE_LENGTH
    ? [
        {
          field: 'name',
          rule: 'labelValueLength',
          ...worded(
            say`the ServiceRoute's name "${name}" has ${name.length} characters; it becomes a label value, which may have ${MAX_LABEL_VALUE_LENGTH}`,
          ),
        },
      ]
    : [];
}

/** What is said of a field that has no value. @public */
export function mustBeSpecified(field: string): Phrase {
  return say`${field} must be specified`;
}

function hostTooLong(host: string): Phrase {
  return say`the host name "${host}" has ${host.length} characters; DNS allows ${MAX_HOST_LENGTH}`;
}

function longestOf(route: HostParts): (typeof parts)[number] {
  return [...parts].sort((a, b) => route[b].length - route[a].length)[0];
}

/**
 * Characters left for the first label of a host when ExternalDNS's TXT registry puts its prefix and the record type
 * before it (external-dns.md 1.5, OP-NAME-022).
 *
 * @public
 */
export function registryLabelBudget(
  txtPrefix: string,
  recordType: string,
): number {
  const inLabel = txtPrefix.slice(txtPrefix.lastIndexOf('.') + 1);
  return MAX_LABEL_LENGTH - inLabel.length - recordType.length - 1;
}

/**
 * What keeps a gateway's host from being a DNS name: its first label is made of cluster, region and postfix.
 *
 * @returns undefined when nothing does
 * @public
 */
export function gatewayHostFault(
  targetPostfix: string,
  identity: Pick<HostIdentity, 'region' | 'cluster' | 'domain'>,
): Phrase | undefined {
  const host = gatewayHostOf(targetPostfix, identity);
  const label = host.slice(0, host.length - identity.domain.length - 1);
  if (label.length > MAX_LABEL_LENGTH) {
    return say`the DNS label "${label}" has ${label.length} characters, ${
      label.length - MAX_LABEL_LENGTH
    } more than DNS allows (${MAX_LABEL_LENGTH}). Shorten targetPostfix (${
      targetPostfix.length
    }); cluster (${identity.cluster.length}) and region (${
      identity.region.length
    }) are the ClusterIdentity's`;
  }
  return host.length > MAX_HOST_LENGTH ? hostTooLong(host) : undefined;
}
