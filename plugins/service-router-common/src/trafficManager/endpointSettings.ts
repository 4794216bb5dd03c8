import { z } from 'zod';
import { and, inEnglish, say } from '../sentences';
import { parseIp } from './ipAddress';
import { hostNameWords } from './names';
import { enabledStatuses, MAX_HEADERS } from './profileSettings';
import {
  atMost,
  checked,
  oneOf,
  refusing,
  setting,
  within,
} from './settingChecks';
import {
  codes,
  headers,
  plainText,
  ProbeHeader,
  subnetRanges,
  trueOrFalse,
  wholeNumber,
} from './settingText';
import { describeSubnetRange, overlapIn, SubnetRange } from './subnetRange';

/** @public */
export const endpointTypes = [
  'ExternalEndpoints',
  'AzureEndpoints',
  'NestedEndpoints',
] as const;

const GEO_CODE = /^(WORLD|GEO-[A-Z]{2}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/;

/** The settings that each endpoint has for itself. */
export const endpointSettings = {
  weight: setting(within(say`weight`, 1, 1000).default(100), {
    key: 'weight',
    of: 'endpoint',
    form: wholeNumber,
    words: say`weight`,
    accepts: '1 to 1000',
    description: 'Share of the endpoint among all weights (Weighted)',
  }),
  priority: setting(within(say`priority`, 1, 1000).default(1), {
    key: 'priority',
    of: 'endpoint',
    form: wholeNumber,
    words: say`priority`,
    accepts: '1 to 1000, each once in a profile',
    description: 'Lowest healthy one is answered (Priority)',
  }),
  endpointStatus: setting(
    oneOf(say`endpoint status`, enabledStatuses).default('Enabled'),
    {
      key: 'endpoint-status',
      of: 'endpoint',
      form: plainText,
      accepts: enabledStatuses.join(', '),
      description: 'A disabled endpoint is neither answered nor probed',
    },
  ),
  endpointLocation: setting(z.string().optional(), {
    key: 'endpoint-location',
    of: 'endpoint',
    form: plainText,
    accepts: 'Azure region, as `westeurope` or `West Europe`',
    otherwise: "the region's `azureLocation`; required without one",
    description: 'Where the endpoint is, for answers by latency (Performance)',
  }),
  healthChecksEnabled: setting(z.boolean().default(true), {
    key: 'health-checks-enabled',
    of: 'endpoint',
    form: trueOrFalse,
    words: say`health checks enabled`,
    accepts: 'true or false',
    description:
      'false: the endpoint is not probed and always answered, as with always-serve',
  }),
  alwaysServe: setting(oneOf(say`always serve`, enabledStatuses).optional(), {
    key: 'always-serve',
    of: 'endpoint',
    form: plainText,
    accepts: enabledStatuses.join(', '),
    otherwise: 'the opposite of health-checks-enabled',
    description:
      'Enabled: not probed, always answered. The only way for a private load balancer',
  }),
  endpointName: setting(
    checked(value =>
      /^[A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?$/.test(value) &&
      value.length <= 260
        ? undefined
        : say`endpoint name "${value}" must have at most 260 letters, digits, hyphens, underscores and periods, beginning and ending with a letter or digit`,
    ).optional(),
    {
      key: 'endpoint-name',
      of: 'endpoint',
      form: plainText,
      accepts: 'name, once in a profile',
      otherwise: 'made from the target',
      description: 'Name of the endpoint in the profile',
    },
  ),
  endpointType: setting(
    oneOf(say`endpoint type`, endpointTypes).default('ExternalEndpoints'),
    {
      key: 'endpoint-type',
      of: 'endpoint',
      form: plainText,
      accepts: endpointTypes.join(', '),
      description:
        'What the target is: a host or address, an Azure resource, or another profile',
    },
  ),
  endpointTarget: setting(
    checked(value =>
      parseIp(value) || hostNameWords(value.replace(/\.$/, '')) === undefined
        ? undefined
        : say`endpoint target "${value}" must be a host name or an IP address, without protocol, port and path`,
    ).optional(),
    {
      key: 'endpoint-target',
      of: 'endpoint',
      form: plainText,
      accepts: 'host name or IP address',
      otherwise:
        "a Service's own host name, else its load balancer's; a route's gateway host; the address for MultiValue",
      description: 'What is answered for an external endpoint',
    },
  ),
  endpointTargetResourceId: setting(
    checked(value =>
      /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/.+/i.test(
        value,
      )
        ? undefined
        : say`endpoint target resource id "${value}" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...`,
    ).optional(),
    {
      key: 'endpoint-target-resource-id',
      of: 'endpoint',
      form: plainText,
      accepts: 'Azure resource id',
      otherwise: 'required for AzureEndpoints and NestedEndpoints',
      description: 'The public IP, or the nested profile, behind the endpoint',
    },
  ),
  geoMapping: setting(
    refusing(z.array(z.string()), list =>
      list.every(code => GEO_CODE.test(code))
        ? undefined
        : say`geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "${list.join(
            ',',
          )}"`,
    ).default([]),
    {
      key: 'geo-mapping',
      of: 'endpoint',
      form: codes,
      words: say`geo mapping`,
      accepts:
        'codes like WORLD, GEO-EU, DE, US-CA, divided by commas; each once in a profile',
      otherwise: 'required for Geographic',
      description: 'Where the askers are that get this endpoint (Geographic)',
    },
  ),
  subnets: setting(
    refusing(z.array(z.custom<SubnetRange>()), ranges => {
      const overlap = overlapIn(ranges);
      return (
        overlap &&
        say`subnets ${and(
          overlap.map(describeSubnetRange),
        )} share addresses; remove one`
      );
    }).default([]),
    {
      key: 'subnets',
      of: 'endpoint',
      form: subnetRanges,
      words: say`subnets`,
      accepts: `${inEnglish(subnetRanges.words)}; no overlap in a profile`,
      otherwise: 'none: all askers that no other endpoint names (Subnet)',
      description:
        'Addresses of the askers that get this endpoint (Subnet; an exception with Performance and Geographic)',
    },
  ),
  endpointCustomHeaders: setting(
    atMost<ProbeHeader>(say`custom headers`, MAX_HEADERS).default([]),
    {
      key: 'endpoint-custom-headers',
      of: 'endpoint',
      form: headers,
      words: say`endpoint custom headers`,
      accepts: `${inEnglish(
        headers.words,
      )}; at most ${MAX_HEADERS}; not for TCP`,
      otherwise: 'none',
      description: 'Headers of the probes of this endpoint',
    },
  ),
  minChildEndpoints: setting(
    within(say`min child endpoints`, 1, 200).default(1),
    {
      key: 'min-child-endpoints',
      of: 'endpoint',
      form: wholeNumber,
      words: say`min child endpoints`,
      accepts: '1 to 200',
      description:
        'Healthy endpoints the nested profile must have to be answered (NestedEndpoints)',
    },
  ),
  minChildEndpointsIpv4: setting(
    within(say`min child endpoints IPv4`, 0, 200).optional(),
    {
      key: 'min-child-endpoints-ipv4',
      of: 'endpoint',
      form: wholeNumber,
      words: say`min child endpoints IPv4`,
      accepts: '0 to 200',
      otherwise: 'none',
      description: 'The same, of its endpoints with an IPv4 address',
    },
  ),
  minChildEndpointsIpv6: setting(
    within(say`min child endpoints IPv6`, 0, 200).optional(),
    {
      key: 'min-child-endpoints-ipv6',
      of: 'endpoint',
      form: wholeNumber,
      words: say`min child endpoints IPv6`,
      accepts: '0 to 200',
      otherwise: 'none',
      description: 'The same, of its endpoints with an IPv6 address',
    },
  ),
};
