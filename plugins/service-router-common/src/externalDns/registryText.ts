const HERITAGE = 'external-dns';
const LABEL_PREFIX = `${HERITAGE}/`;

/** Labels that ExternalDNS keeps to itself: which record a TXT belongs to, and the nonce it was encrypted with. */
const UNWRITTEN_LABELS = ['ownedRecord', 'txt-encryption-nonce'];

/**
 * Nonce (12 octets), tag (16) and an empty gzip stream (20) are 48 octets, which base64 makes 64 characters: no
 * encrypted text can be shorter.
 */
const SHORTEST_ENCRYPTED = 64;

/**
 * The value of a registry record: one text, quoted, its labels in the order of their names.
 *
 * @public
 */
export function registryTextOf(
  registryLabels: Readonly<Record<string, string>>,
): string {
  const pairs = Object.keys(registryLabels)
    .filter(name => !UNWRITTEN_LABELS.includes(name))
    .sort()
    .map(name => `${LABEL_PREFIX}${name}=${registryLabels[name]}`);
  return `"${[`heritage=${HERITAGE}`, ...pairs].join(',')}"`;
}

/**
 * The labels that a TXT value carries, read as ExternalDNS reads them: a part that has not exactly one `=` is passed
 * over, a heritage other than its own makes the whole text another's.
 *
 * @returns undefined for a text that is not the registry's, an encrypted one among them
 * @public
 */
export function registryLabelsOf(
  text: string,
): Record<string, string> | undefined {
  const read = new Map<string, string>();
  let isRegistry = false;
  for (const part of text.replace(/"/g, '').split(',')) {
    const [name, value, ...more] = part.trim().split('=');
    if (value === undefined || more.length > 0) {
      continue;
    }
    if (name === 'heritage') {
      if (value !== HERITAGE) {
        return undefined;
      }
      isRegistry = true;
    } else if (name.startsWith(LABEL_PREFIX)) {
      read.set(name.slice(LABEL_PREFIX.length), value);
    }
  }
  return isRegistry ? Object.fromEntries(read) : undefined;
}

/**
 * What a TXT value says, if it is a record of ExternalDNS's registry.
 *
 * @returns undefined for any other text, an encrypted registry record among them; an empty owner where it names none
 * @public
 */
export function parseRegistryText(
  text: string,
): { owner: string; resource?: string } | undefined {
  const read = registryLabelsOf(text);
  return (
    read && {
      owner: read.owner ?? '',
      ...(read.resource ? { resource: read.resource } : {}),
    }
  );
}

/**
 * Whether a TXT value can be a registry record that was encrypted (`--txt-encrypt-enabled`): base64 without a word of
 * its meaning. A key or checksum of somebody else looks the same, so that only the name of its record can tell.
 *
 * @public
 */
export function isEncryptedText(text: string): boolean {
  const bare = text.replace(/"/g, '');
  return (
    bare.length >= SHORTEST_ENCRYPTED &&
    bare.length % 4 === 0 &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(bare)
  );
}
