import { InputFault } from './inputFaults';

/** Catalog entity names: https://backstage.io/docs/features/software-catalog/descriptor-format#name-required */
const ENTITY_NAME = /^(?=.{1,63}$)[A-Za-z0-9]+(?:[-_.]+[A-Za-z0-9]+)*$/;

const ENTITY_REFERENCE =
  /^(?:[A-Za-z][A-Za-z0-9]*:)?(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[A-Za-z0-9]+(?:[-_.]+[A-Za-z0-9]+)*$/;

/** What YAML 1.2 (5.1) leaves out of its character set; half a surrogate pair cannot be written as UTF-8 at all. */
const CONTROL_CHARACTER =
  // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What keeps texts for the catalog file from being used. */
export function catalogTextFaults(texts: {
  owner?: string;
  description?: string;
  componentName: string;
}): InputFault[] {
  const { owner, description, componentName } = texts;
  const faults: InputFault[] = [];
  if (owner !== undefined && !ENTITY_REFERENCE.test(owner)) {
    faults.push({
      field: 'owner',
      rule: 'ownerReference',
      message: `owner ${JSON.stringify(
        owner,
      )} is not a reference to an entity; write it as "name", "group:name" or "group:namespace/name"`,
    });
  }
  faults.push(...controlCharacterFaults('description', description));
  if (!ENTITY_NAME.test(componentName)) {
    faults.push({
      field: 'componentName',
      rule: 'objectName',
      message: `componentName "${componentName}" is not the name of an entity; use up to 63 letters, digits, hyphens, underscores and dots`,
    });
  }
  return faults;
}

/** What keeps a text from being written into any file. */
export function controlCharacterFaults(
  field: string,
  text: string = '',
): InputFault[] {
  const control = CONTROL_CHARACTER.exec(text);
  if (!control) {
    return [];
  }
  const code = control[0]
    .charCodeAt(0)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0');
  return [
    {
      field,
      rule: 'controlCharacters',
      message: `${field} has the control character U+${code} at position ${
        control.index + 1
      }; remove it`,
    },
  ];
}
