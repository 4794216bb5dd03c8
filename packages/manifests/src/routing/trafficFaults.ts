import {
  describeSettingFault,
  readSettings,
  settingEntriesOf,
  SettingsReading,
} from '@service-router/plugin-service-router-common';

/** One thing that is wrong with the settings of a route. @public */
export interface TrafficFault {
  /** A warning is of what has no effect, and keeps nothing from being used. */
  severity: 'error' | 'warning';
  rule: 'trafficManager' | 'darkRegions';
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  /** The region it is wrong in; absent where it is wrong everywhere. */
  region?: string;
  message: string;
}

/** The annotations a route has in one region. @public */
export interface RegionAnnotations {
  /** Absent where regions have no annotations of their own. */
  region?: string;
  annotations: Readonly<Record<string, string>>;
}

type Read = Extract<SettingsReading, { kind: 'read' }>;

/**
 * Where the endpoint is counts from the region's `azureLocation` when it is not set; that is not known from files, so that a
 * location is taken to be known.
 */
const LOCATION_OF_THE_REGION = 'westeurope';

/**
 * What keeps the Traffic Manager settings of one route from being used, in any of its regions, and what leaves all of them
 * without traffic.
 *
 * @returns nothing for a route without Traffic Manager
 * @public
 */
export function trafficFaults(places: RegionAnnotations[]): TrafficFault[] {
  const readings = places.map(({ region, annotations }) => ({
    region,
    reading: readSettings(settingEntriesOf(annotations), {
      location: LOCATION_OF_THE_REGION,
    }),
  }));
  const faults = readings.flatMap(({ region, reading }) =>
    faultsOf(reading).map(fault => ({ ...fault, region })),
  );
  const read = readings.flatMap(({ region, reading }) =>
    reading.kind === 'read' ? [{ region, settings: reading.settings }] : [],
  );
  return [
    ...merged(faults, places.length),
    ...(read.length === 0 ? [] : [...darkness(read), ...samePriorities(read)]),
  ];
}

/** What is wrong in every region is told once, all else with its region. */
function merged(faults: TrafficFault[], places: number): TrafficFault[] {
  return faults.flatMap((fault, index) => {
    const alike = faults.filter(({ message }) => message === fault.message);
    const isEverywhere = alike.length === places;
    if (isEverywhere && faults.indexOf(alike[0]) !== index) {
      return [];
    }
    const { region, ...rest } = fault;
    return isEverywhere || region === undefined
      ? [rest]
      : [{ ...rest, region, message: `in ${region}, ${rest.message}` }];
  });
}

function faultsOf(reading: SettingsReading): TrafficFault[] {
  if (reading.kind === 'off') {
    return [];
  }
  const unknown = reading.unknownKeys.map(
    (key): TrafficFault => ({
      severity: 'warning',
      rule: 'trafficManager',
      key,
      message: `webhook-traffic-manager-${key} is not a setting of Traffic Manager`,
    }),
  );
  const refused = reading.kind === 'refused' ? reading.faults : [];
  return [
    ...refused.map(
      (fault): TrafficFault => ({
        severity: 'error',
        rule: 'trafficManager',
        key: fault.key,
        message: describeSettingFault(fault),
      }),
    ),
    ...unknown,
  ];
}

type RegionSettings = { region?: string; settings: Read['settings'] };

function darkness(read: RegionSettings[]): TrafficFault[] {
  if (read.some(({ settings }) => settings.endpointStatus === 'Enabled')) {
    return [];
  }
  const regions = read.flatMap(({ region }) => region ?? []);
  return [
    {
      severity: 'error',
      rule: 'darkRegions',
      key: 'endpoint-status',
      message: `every endpoint of the route is Disabled${
        regions.length > 0 ? ` (${regions.join(', ')})` : ''
      }, so that nobody would get an answer; leave one Enabled`,
    },
  ];
}

function samePriorities(read: RegionSettings[]): TrafficFault[] {
  const isPriority = read.every(
    ({ settings }) => settings.routingMethod === 'Priority',
  );
  if (!isPriority) {
    return [];
  }
  return read.flatMap(({ region, settings }, index): TrafficFault[] => {
    const other = read
      .slice(0, index)
      .find(earlier => earlier.settings.priority === settings.priority);
    return other && region !== undefined
      ? [
          {
            severity: 'error',
            rule: 'trafficManager',
            key: 'priority',
            region,
            message: `${other.region} and ${region} both have the priority ${settings.priority}; give each region its own`,
          },
        ]
      : [];
  });
}
