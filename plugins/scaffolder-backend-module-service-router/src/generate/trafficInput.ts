import {
  ANNOTATION_PREFIXES,
  enabledStatuses,
  routingMethods,
} from '@service-router/plugin-service-router-common';
import { TrafficFault, TrafficRequest } from '@service-router/manifests';
import type { z as Zod } from 'zod/v3';
import { controlCharacterFaults } from './catalogTextFaults';
import { InputFault, labelFaults } from './inputFaults';

/** What differs by region, as inputs have it. */
export interface RegionInput {
  weights?: Record<string, number | string>;
  priorities?: Record<string, number | string>;
  statuses?: Record<string, string>;
}

/** The input `trafficManager`. */
export interface TrafficInput extends RegionInput {
  resourceGroup: string;
  routingMethod?: string;
  settings?: Record<string, string | number | boolean>;
  annotationPrefix?: TrafficRequest['prefix'];
}

/** Inputs for the settings that differ by region, by the key of the setting. */
const regionInputs = {
  weight: 'weights',
  priority: 'priorities',
  'endpoint-status': 'statuses',
} as const;

const sharedInputs: Record<string, string> = {
  'resource-group': 'resourceGroup',
  'routing-method': 'routingMethod',
};

/** The schema of what differs by region. */
export const regionSchema = {
  weights: (z: typeof Zod) =>
    z
      .record(z.union([z.number(), z.string()]), {
        description:
          'Weight of each region, 1 to 1000; 0 switches it off, any other weight on again: { weu: 90, neu: 10 }',
      })
      .optional(),
  priorities: (z: typeof Zod) =>
    z
      .record(z.union([z.number(), z.string()]), {
        description:
          'Priority of each region, each once; the lowest healthy one is answered: { weu: 1, neu: 2 }',
      })
      .optional(),
  statuses: (z: typeof Zod) =>
    z
      .record(z.enum(enabledStatuses), {
        description:
          'Disabled takes a region out of answers, Enabled puts it back: { weu: Disabled }',
      })
      .optional(),
};

/** The schema of the input `trafficManager`. */
export const trafficSchema = (z: typeof Zod) =>
  z
    .object(
      {
        resourceGroup: z.string({
          description: 'Azure resource group of the profile',
        }),
        routingMethod: z
          .enum(routingMethods, {
            description: 'How a region is chosen. Default: Weighted',
          })
          .optional(),
        settings: z
          .record(z.union([z.string(), z.number(), z.boolean()]), {
            description:
              'Any other setting of every region, by its key: { monitor-path: /healthz, dns-ttl: 60 }',
          })
          .optional(),
        weights: regionSchema.weights(z),
        priorities: regionSchema.priorities(z),
        statuses: regionSchema.statuses(z),
        annotationPrefix: z
          .enum(ANNOTATION_PREFIXES, {
            description: `Prefix of annotations that the route does not have yet. Default: ${ANNOTATION_PREFIXES[0]}`,
          })
          .optional(),
      },
      {
        description:
          'Puts the route behind Traffic Manager; without it, settings that stand already stay',
      },
    )
    .optional();

/**
 * The Traffic Manager settings that inputs ask for, and what is wrong with their form.
 *
 * The prefix is by default the one that every ExternalDNS before 0.22 and the Go provider read; Service Router reads both.
 */
export function trafficRequestOf(input: TrafficInput): {
  request: TrafficRequest;
  faults: InputFault[];
} {
  const { resourceGroup, routingMethod, settings = {} } = input;
  const { regions, faults } = regionSettingsOf(input, 'trafficManager.');
  const texts = Object.entries(settings).map(
    ([key, value]): [string, string] => [key, String(value)],
  );
  return {
    request: {
      prefix: input.annotationPrefix ?? ANNOTATION_PREFIXES[0],
      shared: {
        enabled: 'true',
        'resource-group': resourceGroup,
        ...(routingMethod ? { 'routing-method': routingMethod } : {}),
        ...Object.fromEntries(texts),
      },
      regions,
    },
    faults: [
      ...faults,
      ...controlCharacterFaults('trafficManager.resourceGroup', resourceGroup),
      ...texts.flatMap(([key, text]) => [
        ...misplacedFaults(key),
        ...keyFaults(key),
        ...controlCharacterFaults(`trafficManager.settings.${key}`, text),
      ]),
    ],
  };
}

/** What inputs say of regions, by region and key. */
export function regionSettingsOf(
  input: RegionInput,
  prefix = '',
): { regions: TrafficRequest['regions']; faults: InputFault[] } {
  const regions: Record<string, Record<string, string>> = {};
  const faults: InputFault[] = [];
  for (const [key, field] of Object.entries(regionInputs)) {
    for (const [region, value] of given(input[field])) {
      const told = `${prefix}${field}`;
      faults.push(
        ...labelFaults(`the region of ${told},`, region).map(fault => ({
          ...fault,
          field: told,
        })),
        ...controlCharacterFaults(`${told}.${region}`, String(value)),
      );
      regions[region] = {
        ...regions[region],
        // Traffic Manager knows no weight of 0: what is to get nothing is switched off.
        ...(key === 'weight' && String(value) === '0'
          ? { 'endpoint-status': 'Disabled' }
          : { [key]: String(value) }),
      };
    }
  }
  return { regions, faults: [...faults, ...contradictions(input, prefix)] };
}

/** A weight of 0 switches a region off, which a status cannot take back in the same breath. */
function contradictions(
  { weights, statuses = {} }: RegionInput,
  prefix: string,
): InputFault[] {
  return given(weights)
    .filter(
      ([region, weight]) =>
        String(weight) === '0' && statuses[region] === 'Enabled',
    )
    .map(([region]) => ({
      field: `${prefix}weights.${region}`,
      rule: 'trafficManager',
      message: `${prefix}weights.${region} is 0, which switches the region off, and ${prefix}statuses.${region} is Enabled; leave one of them out`,
    }));
}

/** A field that a form left empty counts as absent. */
function given(
  values: Record<string, number | string> = {},
): [string, number | string][] {
  return Object.entries(values).filter(([, value]) => value !== '');
}

/** A fault of settings, told at the input that it comes from. */
export function inputFaultOf(
  { key, region, rule, message }: TrafficFault,
  prefix = '',
): InputFault {
  const ofRegion = regionInputs[key as keyof typeof regionInputs];
  const field = ofRegion ?? sharedInputs[key] ?? `settings.${key}`;
  return {
    field: `${prefix}${field}${ofRegion && region ? `.${region}` : ''}`,
    rule,
    message,
  };
}

function misplacedFaults(key: string): InputFault[] {
  const field =
    key === 'enabled'
      ? 'leave trafficManager out instead'
      : regionInputs[key as keyof typeof regionInputs] ?? sharedInputs[key];
  return field === undefined
    ? []
    : [
        {
          field: `trafficManager.settings.${key}`,
          rule: 'trafficManager',
          message: `trafficManager.settings.${key} has an input of its own; ${
            key === 'enabled' ? field : `set trafficManager.${field}`
          }`,
        },
      ];
}

function keyFaults(key: string): InputFault[] {
  return /^[a-z0-9](?:[-a-z0-9]{0,38}[a-z0-9])?$/.test(key)
    ? []
    : [
        {
          field: 'trafficManager.settings',
          rule: 'trafficManager',
          message: `trafficManager.settings has the key ${JSON.stringify(
            key,
          )}; keys are those of annotations, like monitor-path`,
        },
      ];
}
