import { ConfigSection } from './ConfigSection';

/** Azure: a value of a tag has at most 256 characters, and it holds several names. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/**
 * A name that is written into the tags of profiles: of an installation, or of a cluster.
 *
 * @param expected - whose name it is, for who wrote no text
 * @returns undefined when it is absent, and when it is noted that it cannot be used
 * @public
 */
export function readTagName(
  section: ConfigSection,
  key: string,
  expected: string,
): string | undefined {
  const name = section.text(key, expected);
  if (name && !NAME.test(name)) {
    section.note(
      key,
      `is "${name}"; expected at most 63 letters, digits, dots, underscores and hyphens, the first a letter or digit.`,
    );
    return undefined;
  }
  return name;
}
