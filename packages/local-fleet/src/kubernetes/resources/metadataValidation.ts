import {
  FieldError,
  forbiddenField,
  invalidField,
  requiredField,
} from '../errors/fieldErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import { ResourceDefinition } from './ResourceDefinition';

const LABEL_1123 = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
/** Annotations together may have 256 KiB. */
const ANNOTATIONS_LIMIT = 256 * 1024;

const SUBDOMAIN_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const LABEL_1035_RULE =
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
const QUALIFIED_NAME_RULE =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const LABEL_VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

/** What is wrong with a name under the rule of its kind; empty when nothing is. */
export function nameFaults(
  name: string,
  rule: ResourceDefinition['nameRule'],
): string[] {
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
  return [
    ...(name.length > limit ? [`must be no more than ${limit} bytes`] : []),
    ...(pattern.test(name) ? [] : [words]),
  ];
}

/** What is wrong with the key of a label or annotation. */
function qualifiedNameFaults(key: string): string[] {
  const parts = key.split('/');
  const name = parts[parts.length - 1];
  const faults: string[] = [];
  if (parts.length > 2) {
    return [
      `a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
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
  } else if (name.length > 63) {
    faults.push('name part must be no more than 63 bytes');
  }
  if (!QUALIFIED_NAME.test(name)) {
    faults.push(QUALIFIED_NAME_RULE);
  }
  return faults;
}

/** What is wrong with the metadata of an object, in the API server's words. */
export function metadataErrors(
  object: KubernetesObject,
  definition: ResourceDefinition,
): FieldError[] {
  const { metadata } = object;
  const errors: FieldError[] = [];
  if (!metadata.name) {
    errors.push(
      requiredField('metadata.name', 'name or generateName is required'),
    );
  } else {
    errors.push(
      ...nameFaults(metadata.name, definition.nameRule).map(fault =>
        invalidField('metadata.name', metadata.name, fault),
      ),
    );
  }
  if (!definition.isNamespaced && metadata.namespace) {
    errors.push(
      forbiddenField('metadata.namespace', 'not allowed on this type'),
    );
  }
  return [
    ...errors,
    ...ownerErrors(object),
    ...labelErrors(metadata.labels ?? {}),
    ...annotationErrors(metadata.annotations ?? {}),
    ...finalizerErrors(metadata.finalizers ?? []),
  ];
}

function labelErrors(labels: { [key: string]: string }): FieldError[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...qualifiedNameFaults(key).map(f =>
      invalidField('metadata.labels', key, f),
    ),
    ...(value.length > 63
      ? [
          invalidField(
            'metadata.labels',
            value,
            'must be no more than 63 bytes',
          ),
        ]
      : []),
    ...(LABEL_VALUE.test(value)
      ? []
      : [invalidField('metadata.labels', value, LABEL_VALUE_RULE)]),
  ]);
}

function annotationErrors(annotations: {
  [key: string]: string;
}): FieldError[] {
  const entries = Object.entries(annotations);
  const size = entries.reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key + value),
    0,
  );
  return [
    ...entries.flatMap(([key]) =>
      qualifiedNameFaults(key.toLowerCase()).map(fault =>
        invalidField('metadata.annotations', key, fault),
      ),
    ),
    ...(size > ANNOTATIONS_LIMIT
      ? [
          {
            reason: 'FieldValueTooLong' as const,
            field: 'metadata.annotations',
            message: `Too long: may not be more than ${ANNOTATIONS_LIMIT} bytes`,
          },
        ]
      : []),
  ];
}

function finalizerErrors(finalizers: string[]): FieldError[] {
  return finalizers.flatMap((finalizer, index) =>
    qualifiedNameFaults(finalizer).map(fault =>
      invalidField(`metadata.finalizers[${index}]`, finalizer, fault),
    ),
  );
}

function ownerErrors({ metadata }: KubernetesObject): FieldError[] {
  const owners = metadata.ownerReferences ?? [];
  const errors = owners.flatMap((owner, index) => {
    const at = `metadata.ownerReferences[${index}]`;
    const required = (['apiVersion', 'kind', 'name', 'uid'] as const).filter(
      field => !owner[field],
    );
    return required.map(field =>
      invalidField(`${at}.${field}`, '', 'must not be empty'),
    );
  });
  const controllers = owners.filter(owner => owner.controller === true);
  if (controllers.length > 1) {
    errors.push(
      invalidField(
        'metadata.ownerReferences',
        owners as unknown as string,
        `Only one reference can have Controller set to true. Found "true" in references for ${controllers
          .slice(0, 2)
          .map(({ kind, name }) => `${kind}/${name}`)
          .join(' and ')}`,
      ),
    );
  }
  return errors;
}
