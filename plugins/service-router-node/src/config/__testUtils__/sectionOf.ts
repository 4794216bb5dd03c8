import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ConfigSection } from '../ConfigSection';

/** The block `root` of a configuration, as an admin writes it. */
export function sectionOf(root: JsonObject): ConfigSection {
  const section = ConfigSection.ofRoot(
    new ConfigReader({ root }),
    'root',
    'a block',
  );
  if (!section) {
    throw new Error('There is no block.');
  }
  return section;
}

/** What is said of the mistakes that reading it finds; empty when there are none. */
export function mistakesIn(
  root: JsonObject,
  read: (section: ConfigSection) => unknown,
): string {
  const section = sectionOf(root);
  read(section);
  try {
    section.checked(true);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
