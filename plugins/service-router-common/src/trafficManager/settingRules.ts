import { Phrase, say } from '../sentences';
import { isKnownLocation } from './locations';
import { SettingField, TrafficManagerSettings } from './settings';

/** What is known of where an object stands. @public */
export interface SettingsContext {
  /** The Azure region of the object's cluster; counts where the object names none. */
  location?: string;
  /** Locations that are right though not in our list. */
  knownLocations?: readonly string[];
}

/** A rule about several settings together. */
export interface SettingRule {
  /** Told under this field. */
  field: SettingField;
  /** The rule is not asked while one of these has a fault of its own. */
  reads: SettingField[];
  faultOf: (
    settings: TrafficManagerSettings,
    context: SettingsContext,
  ) => Phrase | undefined;
}

/** The location that counts for an object. @public */
export function locationOf(
  settings: Pick<TrafficManagerSettings, 'endpointLocation'>,
  context: SettingsContext,
): string | undefined {
  return settings.endpointLocation || context.location || undefined;
}

export const settingRules: SettingRule[] = [
  {
    field: 'endpointLocation',
    reads: ['endpointType'],
    faultOf: (settings, context) =>
      settings.endpointType === 'ExternalEndpoints' &&
      !locationOf(settings, context)
        ? say`endpoint location is required for ExternalEndpoints`
        : undefined,
  },
  {
    field: 'endpointLocation',
    reads: ['endpointType', 'routingMethod'],
    faultOf: (settings, context) =>
      settings.endpointType === 'NestedEndpoints' &&
      settings.routingMethod === 'Performance' &&
      !locationOf(settings, context)
        ? say`endpoint location is required for NestedEndpoints with Performance routing`
        : undefined,
  },
  {
    field: 'endpointLocation',
    reads: ['endpointLocation'],
    faultOf: ({ endpointLocation }, { location, knownLocations = [] }) =>
      endpointLocation &&
      !isKnownLocation(endpointLocation, [
        ...knownLocations,
        ...(location ? [location] : []),
      ])
        ? say`unknown endpoint location "${endpointLocation}", must be an Azure region like westeurope or "West Europe"`
        : undefined,
  },
  {
    field: 'monitorPath',
    reads: ['monitorProtocol', 'monitorPath'],
    faultOf: ({ monitorProtocol, monitorPath }) =>
      monitorProtocol === 'TCP' && monitorPath !== undefined
        ? say`a TCP probe has no path; remove monitor-path "${monitorPath}" or use HTTP or HTTPS`
        : undefined,
  },
  ...(
    [
      'expectedStatusRanges',
      'monitorCustomHeaders',
      'endpointCustomHeaders',
    ] as const
  ).map(
    (field): SettingRule => ({
      field,
      reads: ['monitorProtocol', field],
      faultOf: settings =>
        settings.monitorProtocol === 'TCP' && settings[field].length > 0
          ? say`a TCP probe has neither headers nor status codes; remove it or use HTTP or HTTPS`
          : undefined,
    }),
  ),
  {
    field: 'geoMapping',
    reads: ['routingMethod', 'geoMapping'],
    faultOf: ({ routingMethod, geoMapping }) =>
      routingMethod === 'Geographic' && geoMapping.length === 0
        ? say`geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA`
        : undefined,
  },
  {
    field: 'probeTimeout',
    reads: ['probeInterval', 'probeTimeout'],
    faultOf: ({ probeInterval, probeTimeout = 0 }) =>
      probeInterval === 10 && probeTimeout > 9
        ? say`probe timeout must be between 5 and 9 with a probe interval of 10, got ${String(
            probeTimeout,
          )}`
        : undefined,
  },
  {
    field: 'alwaysServe',
    reads: ['alwaysServe', 'healthChecksEnabled'],
    faultOf: ({ alwaysServe, healthChecksEnabled }) =>
      alwaysServe === 'Disabled' && !healthChecksEnabled
        ? say`always-serve Disabled asks for probes and health-checks-enabled false for none; remove one`
        : undefined,
  },
  {
    field: 'endpointTarget',
    reads: ['endpointType', 'endpointTarget'],
    faultOf: ({ endpointType, endpointTarget }) =>
      endpointType !== 'ExternalEndpoints' && endpointTarget
        ? say`endpoint target is for ExternalEndpoints, and endpoint-type is ${endpointType}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type`
        : undefined,
  },
  {
    field: 'endpointTargetResourceId',
    reads: ['endpointType', 'endpointTargetResourceId'],
    faultOf: ({ endpointType, endpointTargetResourceId }) =>
      endpointType === 'ExternalEndpoints' && endpointTargetResourceId
        ? say`endpoint target resource id is for AzureEndpoints and NestedEndpoints; set endpoint-type, or endpoint-target instead`
        : undefined,
  },
];
