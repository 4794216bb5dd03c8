/** The rules for names of objects; each kind has one of them. */
export type NameRule = 'subdomain' | 'label' | 'label1035' | 'path';

const LABEL_1123 = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const SUBDOMAIN_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const LABEL_1035_RULE =
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

/** What is wrong with a name under a rule; empty when nothing is. */
export function nameFaults(name: string, rule: NameRule): string[] {
  if (rule === 'path') {
    const banned = ['/', '%'].find(part => name.includes(part));
    if (name === '.' || name === '..') {
      return [`may not be '${name}'`];
    }
    return banned ? [`may not contain '${banned}'`] : [];
  }
  const [limit, pattern, words] = {
    subdomain: [253, SUBDOMAIN, SUBDOMAIN_RULE] as const,
    label: [63, LABEL_1123, LABEL_RULE] as const,
    label1035: [63, LABEL_1035, LABEL_1035_RULE] as const,
  }[rule];
  const fault =
    rule === 'label' && SUBDOMAIN.test(name) ? 'must not contain dots' : words;
  return [
    ...(name.length > limit ? [`must be no more than ${limit} bytes`] : []),
    ...(pattern.test(name) ? [] : [fault]),
  ];
}
