import { ConfigSection } from './ConfigSection';
import { readTagName } from './readTagName';
import { TrafficManagerConfig } from './TrafficManagerConfig';

const DEFAULT_PROVIDER = 'azure-traffic-manager';
const DEFAULT_OWNER = 'service-router';
/** Where the Go webhook provider looks for them. */
const DEFAULT_VANITY_NAMESPACE = 'default';
const DEFAULT_INTERVAL = 10_000;

/**
 * The blocks `trafficManager` and, for its interval, `intervals` of `serviceRouter`.
 *
 * @returns undefined when there is no such block, or when it is noted that it is not sound
 * @public
 */
export function readTrafficManager(
  root: ConfigSection,
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
  const resourceGroups = readResourceGroups(section);
  return {
    provider:
      section.text('provider', 'the id of a traffic manager provider') ??
      DEFAULT_PROVIDER,
    mode,
    owner:
      readTagName(section, 'owner', 'a name for this installation') ??
      DEFAULT_OWNER,
    ...(resourceGroups ? { resourceGroups } : {}),
    vanityNamespace:
      section.text('vanityNamespace', 'the name of a namespace') ??
      DEFAULT_VANITY_NAMESPACE,
    vanityLabels: readLabels(section),
    interval:
      root
        .sectionOrEmpty('intervals', 'a block of durations')
        .duration('profiles') ?? DEFAULT_INTERVAL,
    config: section.toConfig(),
  };
}

function readLabels(section: ConfigSection): Record<string, string> {
  const labels = section.sectionOrEmpty(
    'vanityLabels',
    'labels as a block of texts, such as { router.io/region: weu }',
  );
  return Object.fromEntries(
    labels.keys().flatMap(label => {
      const value = labels.text(label, 'the value of a label');
      return value === undefined ? [] : [[label, value]];
    }),
  );
}

function readResourceGroups(section: ConfigSection): string[] | undefined {
  const expected =
    'the resource groups that may hold profiles, such as [rg-edge]';
  const groups = section.texts('resourceGroups', expected);
  if (groups?.length === 0) {
    section.note('resourceGroups', `is empty; expected ${expected}.`);
  }
  return groups;
}
