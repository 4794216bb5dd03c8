/**
 * Prefixes under which ExternalDNS reads annotations: by default the first up to v0.21, the second from v0.22 on
 * (external-dns.md 1.4).
 *
 * @public
 */
export const ANNOTATION_PREFIXES = [
  'external-dns.alpha.kubernetes.io/',
  'external-dns.kubernetes.io/',
] as const;

/** What each Traffic Manager property of an ExternalDNS endpoint begins with. @public */
export const TRAFFIC_MANAGER_PROPERTY_PREFIX = 'webhook/traffic-manager-';

const WEBHOOK = 'webhook-';

/**
 * The property that ExternalDNS makes of an annotation and hands to its webhook provider.
 *
 * @param prefixes - the annotation prefixes that are read; both by default
 * @returns undefined for an annotation that is not passed on
 * @public
 */
export function providerSpecificNameOf(
  annotation: string,
  prefixes: readonly string[] = ANNOTATION_PREFIXES,
): string | undefined {
  const prefix = prefixes.find(candidate =>
    annotation.startsWith(`${candidate}${WEBHOOK}`),
  );
  return prefix === undefined
    ? undefined
    : `webhook/${annotation.slice(prefix.length + WEBHOOK.length)}`;
}

/**
 * The prefixes an ExternalDNS of a version reads `webhook-` annotations under, when no `--annotation-prefix` is set.
 *
 * @returns none for versions before v0.15, which pass no such annotation on
 * @public
 */
export function annotationPrefixesOf(version: string): string[] {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === '' || (major === '0' && Number(minor) < 15)) {
    return [];
  }
  const isBeforeChange = major === '0' && Number(minor) < 22;
  return [ANNOTATION_PREFIXES[isBeforeChange ? 0 : 1]];
}

/** One Traffic Manager setting as it was found. @public */
export interface SettingEntry {
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  value: string;
  /** The whole key it was found under. */
  name: string;
}

/**
 * The Traffic Manager settings among annotations, under either prefix, or in the form ExternalDNS gives them.
 *
 * @public
 */
export function settingEntriesOf(
  texts: Record<string, string> = {},
): SettingEntry[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const property = name.startsWith(TRAFFIC_MANAGER_PROPERTY_PREFIX)
      ? name
      : providerSpecificNameOf(name);
    return property?.startsWith(TRAFFIC_MANAGER_PROPERTY_PREFIX)
      ? [
          {
            key: property.slice(TRAFFIC_MANAGER_PROPERTY_PREFIX.length),
            value,
            name,
          },
        ]
      : [];
  });
}

/**
 * The Traffic Manager settings of an ExternalDNS endpoint: those of its labels, overridden by its properties.
 *
 * @public
 */
export function settingEntriesOfEndpoint(endpoint: {
  labels?: Record<string, string>;
  providerSpecific?: { name: string; value: string }[];
}): SettingEntry[] {
  const properties = Object.fromEntries(
    (endpoint.providerSpecific ?? []).map(({ name, value }) => [name, value]),
  );
  const byKey = new Map(
    [...settingEntriesOf(endpoint.labels), ...settingEntriesOf(properties)].map(
      entry => [entry.key, entry],
    ),
  );
  return [...byKey.values()];
}

/**
 * The value of an annotation that ExternalDNS itself reads, under either prefix.
 *
 * @public
 */
export function externalDnsAnnotation(
  annotations: Record<string, string> | undefined,
  name: string,
): string | undefined {
  return ANNOTATION_PREFIXES.map(
    prefix => annotations?.[`${prefix}${name}`],
  ).find(value => value !== undefined);
}
