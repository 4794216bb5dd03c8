import { z } from 'zod';
import { inEnglish, Phrase, say } from '../sentences';
import { hostNameWords, relativeNameWords } from './names';
import {
  atMost,
  checked,
  oneOf,
  refusing,
  setting,
  within,
} from './settingChecks';
import {
  headers,
  plainText,
  ProbeHeader,
  StatusRange,
  statusRanges,
  wholeNumber,
} from './settingText';

/** @public */
export const routingMethods = [
  'Weighted',
  'Priority',
  'Performance',
  'Geographic',
  'MultiValue',
  'Subnet',
] as const;

/** @public */
export const monitorProtocols = ['HTTP', 'HTTPS', 'TCP'] as const;

/** @public */
export const enabledStatuses = ['Enabled', 'Disabled'] as const;

/** Longest TTL Azure takes (azure.md 7.1). */
const MAX_TTL = 2147483647;

/** Headers one probe may have (azure.md 7.1). */
export const MAX_HEADERS = 8;

/** What Azure takes for the name of a resource group; it becomes part of addresses. */
function resourceGroupFault(name: string): Phrase | undefined {
  if (name === '') {
    return say`annotation webhook/traffic-manager-resource-group is required when Traffic Manager is enabled`;
  }
  return /^[\p{L}\p{N}._()-]{1,90}$/u.test(name) && !name.endsWith('.')
    ? undefined
    : say`resource group "${name}" must have at most 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period`;
}

function ttlFault(ttl: number): Phrase | undefined {
  if (ttl < 30) {
    return say`DNS TTL must be at least 30 seconds, got ${String(ttl)}`;
  }
  return ttl > MAX_TTL
    ? say`DNS TTL must be at most ${String(MAX_TTL)} seconds, got ${String(
        ttl,
      )}`
    : undefined;
}

/** The settings that all endpoints of a profile share. */
export const profileSettings = {
  resourceGroup: setting(checked(resourceGroupFault), {
    key: 'resource-group',
    of: 'profile',
    form: plainText,
    accepts: 'name of a resource group',
    otherwise: 'required',
    description: 'Resource group of the profile',
  }),
  routingMethod: setting(
    oneOf(say`routing method`, routingMethods).default('Weighted'),
    {
      key: 'routing-method',
      of: 'profile',
      form: plainText,
      accepts: routingMethods.join(', '),
      description: 'How an endpoint is chosen for an answer',
    },
  ),
  monitorProtocol: setting(
    oneOf(say`monitor protocol`, monitorProtocols).default('HTTPS'),
    {
      key: 'monitor-protocol',
      of: 'profile',
      form: plainText,
      accepts: monitorProtocols.join(', '),
      description: 'Protocol of the health probes',
    },
  ),
  dnsTtl: setting(refusing(z.number(), ttlFault).default(30), {
    key: 'dns-ttl',
    of: 'profile',
    form: wholeNumber,
    words: say`DNS TTL`,
    accepts: `30 to ${MAX_TTL} seconds`,
    description: 'How long resolvers may keep an answer',
  }),
  monitorPort: setting(within(say`monitor port`, 1, 65535).default(443), {
    key: 'monitor-port',
    of: 'profile',
    form: wholeNumber,
    words: say`monitor port`,
    accepts: '1 to 65535',
    description: 'Port of the health probes',
  }),
  profileName: setting(checked(relativeNameWords).optional(), {
    key: 'profile-name',
    of: 'profile',
    form: plainText,
    accepts: 'letters, digits, hyphens and periods, at most 63 characters',
    otherwise: 'made from the host name: `{host}-tm`',
    description:
      'Name of the profile and of `{name}.trafficmanager.net`, unique in the world',
  }),
  hostname: setting(checked(hostNameWords).optional(), {
    key: 'hostname',
    of: 'profile',
    form: plainText,
    accepts: 'host name without wildcard',
    otherwise: "the object's own host name, without a CNAME",
    description: 'Vanity host: a CNAME to the profile is published for it',
  }),
  monitorPath: setting(
    checked(value =>
      value.startsWith('/')
        ? undefined
        : say`monitor path must begin with a slash, got "${value}"`,
    ).optional(),
    {
      key: 'monitor-path',
      of: 'profile',
      form: plainText,
      accepts: 'path that begins with a slash',
      otherwise: '`/`; none for TCP',
      description: 'Path of the health probes; not for TCP',
    },
  ),
  profileStatus: setting(
    oneOf(say`profile status`, enabledStatuses).default('Enabled'),
    {
      key: 'profile-status',
      of: 'profile',
      form: plainText,
      accepts: enabledStatuses.join(', '),
      description: 'A disabled profile answers NXDOMAIN',
    },
  ),
  maxReturn: setting(within(say`max return`, 1, 8).default(8), {
    key: 'max-return',
    of: 'profile',
    form: wholeNumber,
    words: say`max return`,
    accepts: '1 to 8',
    description: 'Most addresses in one answer (MultiValue)',
  }),
  probeInterval: setting(
    refusing(z.number(), value =>
      value === 10 || value === 30
        ? undefined
        : say`probe interval must be 10 or 30 seconds, got ${String(value)}`,
    ).default(30),
    {
      key: 'probe-interval',
      of: 'profile',
      form: wholeNumber,
      words: say`probe interval`,
      accepts: '10 or 30 seconds',
      description: 'Time between two probes of an endpoint',
    },
  ),
  probeTimeout: setting(within(say`probe timeout`, 5, 10).optional(), {
    key: 'probe-timeout',
    of: 'profile',
    form: wholeNumber,
    words: say`probe timeout`,
    accepts: '5 to 10 seconds; at most 9 with an interval of 10',
    otherwise: '`10`; `9` with an interval of 10',
    description: 'When a probe without answer has failed',
  }),
  toleratedFailures: setting(within(say`tolerated failures`, 0, 9).default(3), {
    key: 'tolerated-failures',
    of: 'profile',
    form: wholeNumber,
    words: say`tolerated failures`,
    accepts: '0 to 9',
    description: 'Failed probes in a row that are still healthy',
  }),
  expectedStatusRanges: setting(
    atMost<StatusRange>(say`expected status ranges`, 8).default([]),
    {
      key: 'expected-status-ranges',
      of: 'profile',
      form: statusRanges,
      words: say`expected status ranges`,
      accepts: `${inEnglish(statusRanges.words)}; at most 8; not for TCP`,
      otherwise: '`200`',
      description: 'Answers that a probe takes for healthy',
    },
  ),
  monitorCustomHeaders: setting(
    atMost<ProbeHeader>(say`custom headers`, MAX_HEADERS).default([]),
    {
      key: 'monitor-custom-headers',
      of: 'profile',
      form: headers,
      words: say`monitor custom headers`,
      accepts: `${inEnglish(
        headers.words,
      )}; at most ${MAX_HEADERS}; not for TCP`,
      otherwise: 'none',
      description: 'Headers of the probes of every endpoint',
    },
  ),
};
