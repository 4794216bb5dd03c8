import {
  FieldError,
  invalidField,
  requiredField,
} from '../../errors/fieldErrors';
import { isJsonObject, jsonEquals, listOf, objectOf } from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';
import {
  atomicList,
  builtIn,
  flag,
  keyedList,
  kindSchema,
  object,
  objectReference,
  text,
  textMap,
} from './schemaParts';

const CONFIG_KEY = /^[-._a-zA-Z0-9]+$/;

function keyErrors(
  field: string,
  value: KubernetesObject[string],
): FieldError[] {
  return Object.keys(objectOf(value))
    .filter(key => !CONFIG_KEY.test(key) || key.length > 253)
    .map(key =>
      invalidField(
        `${field}[${key}]`,
        key,
        "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
      ),
    );
}

function immutabilityErrors(
  object_: KubernetesObject,
  previous: KubernetesObject | undefined,
  fields: readonly string[],
): FieldError[] {
  if (previous?.immutable !== true) {
    return [];
  }
  const changed = [
    ...(object_.immutable === true ? [] : ['immutable']),
    ...fields.filter(field => !jsonEquals(object_[field], previous[field])),
  ];
  return changed.map(field => ({
    reason: 'FieldValueForbidden',
    field,
    message: 'Forbidden: field is immutable when `immutable` is set',
  }));
}

/** `v1` ConfigMap. */
export const CONFIG_MAP = builtIn({
  group: '',
  version: 'v1',
  resource: 'configmaps',
  kind: 'ConfigMap',
  shortNames: ['cm'],
  isNamespaced: true,
  schema: kindSchema(
    'ConfigMap holds configuration data for pods to consume.',
    {
      binaryData: {
        type: 'object',
        additionalProperties: { type: 'string', format: 'byte' },
      },
      data: textMap,
      immutable: flag,
    },
  ),
  columns: [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      jsonPath: '.metadata.name',
    },
    {
      name: 'Data',
      type: 'string',
      cell: configMap =>
        Object.keys(objectOf(configMap.data)).length +
        Object.keys(objectOf(configMap.binaryData)).length,
    },
    { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
  ],
  validate: (configMap, previous) => [
    ...keyErrors('data', configMap.data),
    ...keyErrors('binaryData', configMap.binaryData),
    ...immutabilityErrors(configMap, previous, ['data', 'binaryData']),
  ],
});

/** What a Secret of a type must have. */
const REQUIRED_KEYS: { readonly [type: string]: readonly string[] } = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};

/** Joins `stringData` into `data`, which is what is stored. */
function settleSecret(secret: KubernetesObject): void {
  const written = secret.stringData;
  if (isJsonObject(written)) {
    const data = { ...objectOf(secret.data) };
    for (const [key, value] of Object.entries(written)) {
      data[key] = Buffer.from(String(value), 'utf8').toString('base64');
    }
    secret.data = data;
  }
  delete secret.stringData;
  secret.type = secret.type || 'Opaque';
}

/** `v1` Secret. */
export const SECRET = builtIn({
  group: '',
  version: 'v1',
  resource: 'secrets',
  kind: 'Secret',
  isNamespaced: true,
  selectableFields: ['metadata.name', 'metadata.namespace', 'type'],
  schema: kindSchema('Secret holds secret data of a certain type.', {
    data: {
      type: 'object',
      additionalProperties: { type: 'string', format: 'byte' },
    },
    immutable: flag,
    stringData: textMap,
    type: text,
  }),
  columns: [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      jsonPath: '.metadata.name',
    },
    { name: 'Type', type: 'string', jsonPath: '.type' },
    {
      name: 'Data',
      type: 'string',
      cell: secret => Object.keys(objectOf(secret.data)).length,
    },
    { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
  ],
  settle: settleSecret,
  validate(secret, previous) {
    const required = REQUIRED_KEYS[String(secret.type)] ?? [];
    return [
      ...keyErrors('data', secret.data),
      ...required
        .filter(key => !Object.hasOwn(objectOf(secret.data), key))
        .map(key => requiredField(`data[${key}]`)),
      ...(previous && previous.type !== secret.type
        ? [invalidField('type', secret.type, 'field is immutable')]
        : []),
      ...immutabilityErrors(secret, previous, ['data']),
    ];
  },
});

/** `v1` ServiceAccount. */
export const SERVICE_ACCOUNT = builtIn({
  group: '',
  version: 'v1',
  resource: 'serviceaccounts',
  kind: 'ServiceAccount',
  shortNames: ['sa'],
  isNamespaced: true,
  answersDeletedObject: true,
  schema: kindSchema('ServiceAccount binds together a name and a principal.', {
    automountServiceAccountToken: flag,
    imagePullSecrets: {
      ...atomicList(
        object({ name: text }, { 'x-kubernetes-map-type': 'atomic' }),
      ),
      'x-kubernetes-patch-strategy': 'merge',
      'x-kubernetes-patch-merge-key': 'name',
    },
    secrets: keyedList(['name'], objectReference),
  }),
  columns: [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      jsonPath: '.metadata.name',
    },
    {
      name: 'Secrets',
      type: 'string',
      cell: account => listOf(account.secrets).length,
    },
    { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
  ],
});
