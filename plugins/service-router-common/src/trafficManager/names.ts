import {
  MAX_HOST_LENGTH,
  MAX_LABEL_LENGTH,
  MAX_OBJECT_NAME_LENGTH,
} from '../naming/dnsLabel';
import { inEnglish, Phrase, say } from '../sentences';

/** What follows a profile's relative name in public Azure. @public */
export const TRAFFIC_MANAGER_DOMAIN = 'trafficmanager.net';

/** Characters a profile's name may have (azure.md 2.5, TM-AZURE-012). @public */
export const MAX_PROFILE_NAME_LENGTH = 63;

/** Each character outside letters and digits becomes a hyphen, as in the reference. @public */
export function sanitizeName(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, '-');
}

/**
 * What keeps a text from being the host of a profile.
 *
 * @returns undefined when nothing does
 * @public
 */
export function hostNameWords(host: string): Phrase | undefined {
  if (host.includes('*')) {
    return say`host name "${host}" has a wildcard; a profile answers for one name`;
  }
  if (host.length > MAX_HOST_LENGTH) {
    return say`host name "${host}" has ${host.length} characters; DNS allows ${MAX_HOST_LENGTH}`;
  }
  const label = host
    .split('.')
    .find(
      part =>
        part.length > MAX_LABEL_LENGTH ||
        !/^[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?$/.test(part),
    );
  return label === undefined
    ? undefined
    : say`host name "${host}" has the label "${label}"; a label has 1 to ${MAX_LABEL_LENGTH} letters, digits and hyphens, beginning and ending with a letter or digit`;
}

/** {@link hostNameWords} in English. @public */
export function hostNameFault(host: string): string | undefined {
  const words = hostNameWords(host);
  return words && inEnglish(words);
}

/**
 * What keeps a text from being the name of a profile, which is its name in DNS too.
 *
 * @returns undefined when nothing does
 * @public
 */
export function relativeNameWords(name: string): Phrase | undefined {
  if (name.length > MAX_PROFILE_NAME_LENGTH) {
    return say`profile name "${name}" has ${name.length} characters; Azure allows ${MAX_PROFILE_NAME_LENGTH}`;
  }
  return /^[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?$/.test(name)
    ? undefined
    : say`profile name "${name}" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit`;
}

/** {@link relativeNameWords} in English. @public */
export function relativeNameFault(name: string): string | undefined {
  const words = relativeNameWords(name);
  return words && inEnglish(words);
}

/**
 * Name of the profile of a host, where no other is given: `{host}-tm`.
 *
 * One that Azure would refuse for its length is cut and ends with a hash of the host, so that it stays the host's own
 * (TM-NAMES-022). Capitals are the same host (TM-NAMES-020).
 *
 * @public
 */
export function profileNameOf(host: string): string {
  const plain = sanitizeName(host.toLowerCase()).replace(/^-+/, '');
  return shortened(plain, '-tm', MAX_PROFILE_NAME_LENGTH, host.toLowerCase());
}

/** Name of an endpoint, where no other is given: its first target. @public */
export function endpointNameOf(host: string, targets: string[]): string {
  return sanitizeName(targets[0] ?? host).replace(/^-+|-+$/g, '');
}

/**
 * Name of the DNSEndpoint that publishes a vanity host, as in the reference but always a Kubernetes name
 * (TM-NAMES-017 to 020).
 *
 * @public
 */
export function vanityEndpointNameOf(host: string): string {
  const plain = host
    .toLowerCase()
    .replace(/^\*/, 'wildcard')
    .replace(/\./g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+/, '');
  return shortened(plain, '-tm-cname', MAX_OBJECT_NAME_LENGTH, host);
}

function shortened(
  plain: string,
  ending: string,
  length: number,
  hashed: string,
): string {
  if (plain.length + ending.length <= length) {
    return `${plain}${ending}`;
  }
  const hash = hashOf(hashed);
  const kept = plain
    .slice(0, length - ending.length - hash.length - 1)
    .replace(/-+$/, '');
  return `${kept}-${hash}${ending}`;
}

/** FNV-1a, 64 bits: short, the same everywhere, and without a crypto library in the browser. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character)) * 0x100000001b3n);
  }
  return hash.toString(36).slice(-8).padStart(8, '0');
}
