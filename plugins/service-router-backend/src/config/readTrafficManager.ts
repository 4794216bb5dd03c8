import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ConfigSection } from './ConfigSection';
import { TrafficManagerConfig } from './ServiceRouterConfig';

const DEFAULT_PROVIDER = 'azure-traffic-manager';
const DEFAULT_OWNER = 'service-router';
/** The reference's (traffic-manager-provider.md 5.4). */
const DEFAULT_VANITY_NAMESPACE = 'default';
/** Azure: a value of a tag has at most 256 characters. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/** The block `trafficManager`; undefined when there is none, or when it is not sound. */
export function readTrafficManager(
  root: ConfigSection,
  defaultInterval: number,
): TrafficManagerConfig | undefined {
  const section = root.section(
    'trafficManager',
    'a block with the place of the profiles',
  );
  if (!section) {
    return undefined;
  }
  const mode = section.text('mode', 'reconcile or observe') ?? 'observe';
  if (mode !== 'reconcile' && mode !== 'observe') {
    section.note('mode', `is "${mode}"; expected reconcile or observe.`);
    return undefined;
  }
  const owner =
    section.text('owner', 'a name for this installation') ?? DEFAULT_OWNER;
  if (!OWNER.test(owner)) {
    section.note(
      'owner',
      `is "${owner}"; expected at most 63 letters, digits, dots, underscores and hyphens, the first a letter or digit.`,
    );
  }
  const resourceGroups = readResourceGroups(section);
  return {
    provider:
      section.text('provider', 'the id of a traffic manager provider') ??
      DEFAULT_PROVIDER,
    mode,
    owner,
    ...(resourceGroups ? { resourceGroups } : {}),
    vanityNamespace:
      section.text('vanityNamespace', 'the name of a namespace') ??
      DEFAULT_VANITY_NAMESPACE,
    vanityLabels: readLabels(section),
    interval:
      root
        .section('intervals', 'a block of durations')
        ?.duration('profiles', defaultInterval) ?? defaultInterval,
    config: new ConfigReader(
      root.raw('trafficManager') as JsonObject,
      'app-config',
      undefined,
      section.path,
    ),
  };
}

function readLabels(section: ConfigSection): Record<string, string> {
  const expected =
    'labels as a block of texts, such as { router.io/region: weu }';
  const value = section.raw('vanityLabels') ?? {};
  const labels = Object.entries(
    typeof value === 'object' && !Array.isArray(value) ? value ?? {} : {},
  ).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (
    typeof value !== 'object' ||
    Array.isArray(value) ||
    labels.length < Object.keys(value ?? {}).length
  ) {
    section.note('vanityLabels', `is not one; expected ${expected}.`);
  }
  return Object.fromEntries(labels);
}

function readResourceGroups(section: ConfigSection): string[] | undefined {
  const value = section.raw('resourceGroups');
  if (value === undefined) {
    return undefined;
  }
  const groups = Array.isArray(value)
    ? value.filter((group): group is string => typeof group === 'string')
    : [];
  if (
    !Array.isArray(value) ||
    groups.length === 0 ||
    groups.length < value.length
  ) {
    section.note(
      'resourceGroups',
      'is not a list of names; expected the resource groups that may hold profiles, such as [rg-edge].',
    );
    return undefined;
  }
  return groups;
}
