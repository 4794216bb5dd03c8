/**
 * How an ExternalDNS names the TXT records of its registry: its flags `--txt-prefix`, `--txt-suffix` and
 * `--txt-wildcard-replacement`. Prefix and suffix exclude each other; either may contain dots and `%{record_type}`.
 *
 * @public
 */
export interface RegistryNaming {
  prefix?: string;
  suffix?: string;
  wildcardReplacement?: string;
}

/** A record that a registry record speaks of. Without a type: the form that versions up to v0.17 wrote beside the typed one. */
export interface OwnedName {
  fqdn: string;
  type?: string;
}

/** Types that a registry record can speak of (external-dns.md 1.5). */
export const REGISTRY_TYPES: readonly string[] = [
  'A',
  'AAAA',
  'CNAME',
  'NS',
  'MX',
  'PTR',
  'SRV',
  'NAPTR',
  'TXT',
  'DNAME',
];

/** Stands for the record's type in a prefix or suffix. */
export const TYPE_TEMPLATE = '%{record_type}';

/** Names are compared without case and without the trailing dot. */
export function normalName(fqdn: string): string {
  return fqdn.trim().toLowerCase().replace(/\.$/, '');
}

function lowered({ prefix, suffix, wildcardReplacement }: RegistryNaming) {
  return {
    prefix: (prefix ?? '').toLowerCase(),
    suffix: (suffix ?? '').toLowerCase(),
    wildcard: (wildcardReplacement ?? '').toLowerCase(),
  };
}

/** The name under which the registry knows a record: `*` as its first label is replaced, where the instance says by what. */
export function registeredNameOf(fqdn: string, naming: RegistryNaming): string {
  const name = normalName(fqdn);
  const { wildcard } = lowered(naming);
  return wildcard && /^\*(\.|$)/.test(name)
    ? `${wildcard}${name.slice(1)}`
    : name;
}

/**
 * The name of the TXT record that says who owns a record, as every version since v0.12 writes it:
 * `{prefix}{type}-{first label}{suffix}.{rest}`. `%{record_type}` in an affix takes the type's place.
 *
 * @public
 */
export function registryNameOf(
  fqdn: string,
  type: string,
  naming: RegistryNaming = {},
): string {
  const { prefix, suffix } = lowered(naming);
  const [first, ...rest] = registeredNameOf(fqdn, naming).split('.');
  const lowerType = type.toLowerCase();
  const label = `${prefix}${suffix}`.includes(TYPE_TEMPLATE)
    ? first
    : `${lowerType}-${first}`;
  const filled = (affix: string) => affix.replaceAll(TYPE_TEMPLATE, lowerType);
  return [`${filled(prefix)}${label}${filled(suffix)}`, ...rest].join('.');
}

/**
 * The name of the TXT record that versions up to v0.17 wrote for a record, whatever its type. It is still read, except
 * for an AAAA.
 *
 * @public
 */
export function untypedRegistryNameOf(
  fqdn: string,
  naming: RegistryNaming = {},
): string {
  const { prefix, suffix } = lowered(naming);
  const [first, ...rest] = registeredNameOf(fqdn, naming).split('.');
  const bare = (affix: string) => affix.replaceAll(TYPE_TEMPLATE, '');
  return [`${bare(prefix)}${first}${bare(suffix)}`, ...rest].join('.');
}

/**
 * What an instance reads from the name of a registry record.
 *
 * The first piece of what remains after the prefix counts as a type if it is one: the untyped record of
 * `a-team.example.com` is read as that of the A record `team.example.com`, by ExternalDNS too.
 *
 * @returns the record's name, with the replacement still in the place of `*`; undefined for a name that has not this
 *   instance's prefix or suffix, whose record then has no owner as far as the instance knows
 * @public
 */
export function ownedNameOf(
  registryName: string,
  naming: RegistryNaming = {},
): OwnedName | undefined {
  const name = normalName(registryName);
  const { prefix, suffix } = lowered(naming);
  if (suffix === '') {
    return withoutAffix(
      affix =>
        name.startsWith(affix(prefix))
          ? name.slice(affix(prefix).length)
          : undefined,
      prefix,
    );
  }
  if (prefix !== '') {
    return undefined;
  }
  const labels = name.split('.');
  const affixed = suffix.split('.').length;
  if (labels.length <= affixed) {
    return undefined;
  }
  const head = labels.slice(0, affixed).join('.');
  const tail = labels.slice(affixed).join('.');
  const owned = withoutAffix(
    affix =>
      head.endsWith(affix(suffix))
        ? head.slice(0, head.length - affix(suffix).length)
        : undefined,
    suffix,
  );
  return owned && { ...owned, fqdn: `${owned.fqdn}.${tail}` };
}

/** Takes the affix off: with each type in the place of its template, then without any, as old versions wrote it. */
function withoutAffix(
  strip: (fill: (affix: string) => string) => string | undefined,
  affix: string,
): OwnedName | undefined {
  if (affix.includes(TYPE_TEMPLATE)) {
    for (const type of REGISTRY_TYPES) {
      const fqdn = strip(text =>
        text.replaceAll(TYPE_TEMPLATE, type.toLowerCase()),
      );
      if (fqdn !== undefined) {
        return { fqdn, type };
      }
    }
  }
  const rest = strip(text => text.replaceAll(TYPE_TEMPLATE, ''));
  return rest === undefined ? undefined : typedFirst(rest);
}

function typedFirst(rest: string): OwnedName {
  const [first] = rest.split('-', 1);
  const type = REGISTRY_TYPES.find(
    candidate => candidate.toLowerCase() === first,
  );
  // ExternalDNS takes a whole label for a type too, as before a suffix: "a" is then an A record of that name.
  return type
    ? { fqdn: rest.slice(first.length + 1) || rest, type }
    : { fqdn: rest };
}
