import {
  ANNOTATION_PREFIXES,
  describeSettingFault,
  listed,
  readSettings,
  SettingEntry,
  settingEntriesOf,
  trafficManagerSettingKeys,
} from '@service-router/plugin-service-router-common';
import { Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { nearest } from './nearest';

/**
 * Where a region is in Azure is the platform's configuration and is not known here, so any place will do: what is asked of
 * it can only be told by the backend.
 */
export const SOME_LOCATION = 'westeurope';

/** Kinds whose annotations are read. */
const annotated = ['ServiceRoute', 'Service'];

/** The Traffic Manager settings of an object, as far as they are texts. */
export function settingsOf(manifest: Manifest): SettingEntry[] {
  const { annotations } = manifest.value.metadata;
  return settingEntriesOf(
    Object.fromEntries(
      Object.entries(isRecord(annotations) ? annotations : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  );
}

/** What is wrong with the Traffic Manager annotations of one object, each for itself. */
export function settingFindings(manifest: Manifest): ManifestFinding[] {
  const entries = settingsOf(manifest);
  if (entries.length === 0 || !annotated.includes(manifest.kind)) {
    return [];
  }
  const placeOf = (key: string) => fieldOf(entries, key);
  const reading = readSettings(entries, { location: SOME_LOCATION });
  if (reading.kind === 'off') {
    return offFindings(manifest, entries);
  }
  const unknown = reading.unknownKeys.map(key => {
    const meant = nearest(key, trafficManagerSettingKeys());
    return findingAt(manifest, placeOf(key), {
      severity: 'warning',
      rule: 'trafficManagerUnknownKey',
      message: `nobody reads the annotation webhook-traffic-manager-${key}`,
      remedy: meant
        ? `Write webhook-traffic-manager-${meant} if that is meant.`
        : `Remove it; there are ${listed(trafficManagerSettingKeys())}.`,
    });
  });
  const faults = reading.kind === 'refused' ? reading.faults : [];
  return [
    ...unknown,
    ...faults.map(fault =>
      findingAt(manifest, placeOf(fault.key), {
        severity: 'error',
        rule: 'trafficManagerSetting',
        message: describeSettingFault(fault),
      }),
    ),
  ];
}

/** The annotation of a setting; where it is not there, the one that turns Traffic Manager on. */
export function fieldOf(entries: SettingEntry[], key: string): string[] {
  const entry =
    entries.find(one => one.key === key) ??
    entries.find(one => one.key === 'enabled') ??
    entries[0];
  return ['metadata', 'annotations', entry.name];
}

/** Settings count only where Traffic Manager is on; `"false"` says that it is meant to be off. */
function offFindings(
  manifest: Manifest,
  entries: SettingEntry[],
): ManifestFinding[] {
  const enabled = entries.find(({ key }) => key === 'enabled');
  if (enabled?.value.toLowerCase() === 'false') {
    return [];
  }
  const meant =
    enabled ??
    entries.find(({ key }) => nearest(key, ['enabled']) === 'enabled') ??
    entries[0];
  const prefix =
    ANNOTATION_PREFIXES.find(one => meant.name.startsWith(one)) ??
    ANNOTATION_PREFIXES[0];
  return [
    findingAt(manifest, ['metadata', 'annotations', meant.name], {
      severity: 'warning',
      rule: 'trafficManagerOff',
      message: enabled
        ? `webhook-traffic-manager-enabled is "${enabled.value}", which is not "true", so that no other annotation of Traffic Manager counts`
        : 'the annotations of Traffic Manager do not count without webhook-traffic-manager-enabled',
      remedy: `Write ${prefix}webhook-traffic-manager-enabled: "true", or "false" where it is meant to be off.`,
    }),
  ];
}
