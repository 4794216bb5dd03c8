import { nameFaults } from './nameRules';

const QUALIFIED_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
/** The name part of a key, and a value, have at most 63 characters. */
const LIMIT = 63;

const NAME_PART_RULE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const LABEL_VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

/** What is wrong with the key of a label or annotation; empty when nothing is. */
export function qualifiedNameFaults(key: string): string[] {
  const parts = key.split('/');
  const name = parts[parts.length - 1];
  if (parts.length > 2) {
    return [
      `a qualified name ${NAME_PART_RULE} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const faults: string[] = [];
  if (parts.length === 2) {
    const [prefix] = parts;
    if (prefix === '') {
      faults.push('prefix part must be non-empty');
    } else {
      faults.push(
        ...nameFaults(prefix, 'subdomain').map(f => `prefix part ${f}`),
      );
    }
  }
  if (name === '') {
    faults.push('name part must be non-empty');
  } else if (name.length > LIMIT) {
    faults.push(`name part must be no more than ${LIMIT} bytes`);
  }
  if (!QUALIFIED_NAME.test(name)) {
    faults.push(`name part ${NAME_PART_RULE}`);
  }
  return faults;
}

/** What is wrong with the value of a label; empty when nothing is. */
export function labelValueFaults(value: string): string[] {
  return [
    ...(value.length > LIMIT ? [`must be no more than ${LIMIT} bytes`] : []),
    ...(LABEL_VALUE.test(value) ? [] : [LABEL_VALUE_RULE]),
  ];
}
