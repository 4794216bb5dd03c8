import {
  CLUSTER_API_VERSION,
  clusterIdentitySpecSchema,
  customResourceDefinitions,
  dnsConfigurationSpecSchema,
  dnsPolicySpecSchema,
  gatewaySpecSchema,
  listed,
  ROUTING_API_VERSION,
  serviceRouteSpecSchema,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { FieldPath, groupOf, Manifest } from '../reading';
import { isOurs } from '../reading/createManifestReader';
import { isRecord } from '../reading/Manifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { nearest } from './nearest';

const schemas: Record<string, z.ZodType> = {
  [`${ROUTING_API_VERSION} ServiceRoute`]: serviceRouteSpecSchema,
  [`${ROUTING_API_VERSION} DNSPolicy`]: dnsPolicySpecSchema,
  [`${ROUTING_API_VERSION} Gateway`]: gatewaySpecSchema,
  [`${CLUSTER_API_VERSION} ClusterIdentity`]: clusterIdentitySpecSchema,
  [`${CLUSTER_API_VERSION} DNSConfiguration`]: dnsConfigurationSpecSchema,
};
const clusterScoped = ['ClusterIdentity', 'DNSConfiguration'];

/** The part of a JSON Schema that says which fields there are. */
interface FieldsSchema {
  properties?: Record<string, FieldsSchema>;
  items?: FieldsSchema;
}

/** Fields of each kind's spec, by kind. */
const fieldsOf = new Map(
  customResourceDefinitions().map(definition => {
    const { names, versions } = definition.spec as {
      names: { kind: string };
      versions: {
        schema: { openAPIV3Schema: { properties: { spec: FieldsSchema } } };
      }[];
    };
    return [names.kind, versions[0].schema.openAPIV3Schema.properties.spec];
  }),
);

/** What keeps one object from being taken, or from being understood, by an API server. */
export function objectFindings(manifest: Manifest): ManifestFinding[] {
  const { apiVersion, kind, value } = manifest;
  if (!isOurs(apiVersion)) {
    return textFindings(manifest);
  }
  const schema = schemas[`${apiVersion} ${kind}`];
  if (!schema) {
    return [unknownKind(manifest)];
  }
  const unknown = unknownFields(value.spec, fieldsOf.get(kind), ['spec']);
  const read = schema.safeParse(value.spec);
  return [
    ...textFindings(manifest),
    ...namespaceFindings(manifest),
    ...unknown.map(({ field, known }) => {
      const name = field.join('.');
      const meant = nearest(String(field[field.length - 1]), known);
      return findingAt(manifest, field, {
        severity: 'error',
        rule: 'unknownField',
        message: `${kind} has no field ${name}; there ${
          known.length === 1 ? 'is' : 'are'
        } ${listed(known)}`,
        remedy: meant
          ? `Write ${meant} if that is meant.`
          : 'Remove it, or mend its spelling.',
      });
    }),
    ...(read.error?.issues ?? []).map(issue =>
      schemaFinding(manifest, issue as z.core.$ZodIssue),
    ),
  ];
}

function unknownKind(manifest: Manifest): ManifestFinding {
  const { apiVersion, kind } = manifest;
  const known = Object.keys(schemas);
  const here = known.filter(name => groupOf(name) === groupOf(apiVersion));
  const kinds = here.map(name => name.split(' ')[1]);
  const isVersion = kinds.includes(kind);
  const meant = nearest(kind, kinds);
  return findingAt(manifest, [isVersion ? 'apiVersion' : 'kind'], {
    severity: 'error',
    rule: 'unknownKind',
    message: isVersion
      ? `${kind} is not served as ${apiVersion}, but as ${
          here.find(name => name.endsWith(` ${kind}`))!.split(' ')[0]
        }`
      : `${apiVersion} has no kind ${kind}; there are ${listed(kinds)}`,
    ...(meant && !isVersion
      ? { remedy: `Write ${meant} if that is meant.` }
      : {}),
  });
}

function namespaceFindings(manifest: Manifest): ManifestFinding[] {
  const { kind, namespace } = manifest;
  return namespace || clusterScoped.includes(kind)
    ? []
    : [
        findingAt(manifest, ['metadata', 'namespace'], {
          severity: 'warning',
          rule: 'namespaceMissing',
          message: `${kind} ${manifest.name} has no namespace, so that it ends up in whichever one it is applied to`,
          remedy: 'Write metadata.namespace.',
        }),
      ];
}

/** Labels and annotations are texts; a number or `on` without quotes is refused by the API server. */
function textFindings(manifest: Manifest): ManifestFinding[] {
  const { metadata } = manifest.value;
  return (['annotations', 'labels'] as const).flatMap(field => {
    const texts: unknown = metadata[field] ?? {};
    if (!isRecord(texts)) {
      return [
        findingAt(manifest, ['metadata', field], {
          severity: 'error',
          rule: 'notText',
          message: `metadata.${field} is ${described(
            texts,
          )}; a map of texts is expected`,
        }),
      ];
    }
    return Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? []
        : [
            findingAt(manifest, ['metadata', field, key], {
              severity: 'error',
              rule: 'notText',
              message: `${key} is ${described(value)}, and ${field} are texts`,
              remedy: `Write it in quotes: "${String(value)}".`,
            }),
          ],
    );
  });
}

function unknownFields(
  value: unknown,
  schema: FieldsSchema | undefined,
  at: FieldPath,
): { field: FieldPath; known: string[] }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unknownFields(item, schema?.items, [...at, index]),
    );
  }
  const properties = schema?.properties;
  if (!isRecord(value) || !properties) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    properties[key]
      ? unknownFields(part, properties[key], [...at, key])
      : [{ field: [...at, key], known: Object.keys(properties) }],
  );
}

function schemaFinding(
  manifest: Manifest,
  issue: z.core.$ZodIssue,
): ManifestFinding {
  const field: FieldPath = ['spec', ...(issue.path as (string | number)[])];
  const found = field.reduce<unknown>(
    (around, key) =>
      typeof around === 'object' && around !== null
        ? (around as Record<string | number, unknown>)[key]
        : undefined,
    manifest.value,
  );
  return findingAt(manifest, field, {
    severity: 'error',
    rule: 'schema',
    message: `${field.join('.')} is ${described(found)}; ${expected(issue)}`,
    ...(issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    found !== undefined &&
    typeof found !== 'object'
      ? { remedy: `Write it in quotes if a text is meant: "${String(found)}".` }
      : {}),
  });
}

const words: Record<string, string> = {
  string: 'a text',
  object: 'a map',
  array: 'a list',
  number: 'a number',
  boolean: 'true or false',
};

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${words[issue.expected] ?? issue.expected} is expected`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'it must not be empty'
        : `at least ${issue.minimum} is expected`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum} characters are allowed`
        : `at most ${issue.maximum} are allowed`;
    case 'invalid_value':
      return `one of ${listed(issue.values.map(String))} is expected`;
    case 'invalid_format':
      return `it must match ${issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}

function described(value: unknown): string {
  if (value === undefined) {
    return 'missing';
  }
  if (value === null || value === '') {
    return 'empty';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' ? 'a map' : JSON.stringify(value);
}
