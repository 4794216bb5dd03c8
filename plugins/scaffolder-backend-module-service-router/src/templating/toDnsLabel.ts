import { MAX_LABEL_LENGTH } from '@service-router/plugin-service-router-common';

/**
 * A text as a part of a DNS label: small letters, digits and hyphens, a letter or digit at each end, at most 63
 * characters. Accents are dropped from letters; whatever else a label cannot hold becomes a hyphen, several of them one.
 *
 * @returns an empty text where nothing of it can be in a label; a label is given back as it is
 */
export function toDnsLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_LABEL_LENGTH)
    .replace(/-+$/, '');
}
