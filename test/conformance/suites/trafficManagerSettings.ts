import {
  annotationPrefixesOf,
  parseSettings,
  providerSpecificNameOf,
  settingEntriesOf,
  settingsFaults,
  TRAFFIC_MANAGER_PROPERTY_PREFIX,
  TrafficManagerSettings,
  trafficManagerSettingsSchema,
} from '@service-router/plugin-service-router-common';
import { Case, Data, holds, Outcome, passed, skipped } from '../cases';

/** What ExternalDNS makes of an annotation, by its version where the case names one. */
export function keys({ given, expect }: Case): Outcome {
  const annotation = String(given.annotation);
  if (given.externalDns) {
    const name = providerSpecificNameOf(
      annotation,
      annotationPrefixesOf(String(given.externalDns)),
    );
    return holds(expect, { providerSpecific: name ? [name] : [] });
  }
  return holds(expect, {
    providerSpecificName: providerSpecificNameOf(annotation),
  });
}

/** The texts of one object, read without asking what they mean together. */
export function parsing({ given, expect }: Case): Outcome {
  const reading = parseSettings(
    settingEntriesOf(
      Object.fromEntries(
        Object.entries(given).map(([key, value]) => [
          `${TRAFFIC_MANAGER_PROPERTY_PREFIX}${key}`,
          String(value),
        ]),
      ),
    ),
  );
  switch (reading.kind) {
    case 'off':
      return holds(expect, { config: { enabled: false } });
    case 'refused':
      return saysFirst(expect, reading.faults);
    default:
      return holds(expect, { config: inTheirWords(reading.settings) });
  }
}

/** What settings mean together; the first fault is the one the reference tells. */
export function validation({ given, expect, better }: Case): Outcome {
  if (better) {
    return skipped(
      'what we do instead is prose; it is asserted by a test that names the case',
    );
  }
  const config = given.config as Data;
  if (config.enabled === false) {
    const { kind } = parseSettings(
      settingEntriesOf({
        [`${TRAFFIC_MANAGER_PROPERTY_PREFIX}enabled`]: 'false',
      }),
    );
    return holds(expect, { valid: kind === 'off' });
  }
  const faults = settingsFaults(inOurWords(config));
  if (faults.length === 0) {
    return holds(expect, { valid: true });
  }
  return expect.valid === false
    ? saysFirst(expect, faults)
    : { kind: 'failed', expected: expect, actual: faults };
}

/** Messages of ours begin as the reference's and go on with what is expected. */
function saysFirst(expect: Data, faults: { message: string }[]): Outcome {
  const [{ message }] = faults;
  return typeof expect.error === 'string' && message.startsWith(expect.error)
    ? passed
    : { kind: 'failed', expected: expect, actual: faults };
}

function inTheirWords(settings: TrafficManagerSettings): Data {
  const { dnsTtl, ...same } = settings;
  return {
    ...same,
    enabled: true,
    profileName: settings.profileName ?? '',
    hostname: settings.hostname ?? '',
    endpointName: settings.endpointName ?? '',
    endpointLocation: settings.endpointLocation ?? '',
    dnsTTL: dnsTtl,
    monitorPath: settings.monitorPath ?? '/',
  };
}

function inOurWords({ enabled: _, dnsTTL, ...config }: Data) {
  return {
    ...trafficManagerSettingsSchema.parse({ resourceGroup: 'any' }),
    ...config,
    dnsTtl: dnsTTL,
    endpointLocation: config.endpointLocation || undefined,
  } as TrafficManagerSettings;
}
