import { z } from 'zod';
import {
  clusterIdentitySpecSchema,
  clusterIdentityStatusSchema,
} from './clusterIdentity';
import {
  dnsConfigurationSpecSchema,
  dnsConfigurationStatusSchema,
} from './dnsConfiguration';
import { dnsPolicySpecSchema, dnsPolicyStatusSchema } from './dnsPolicy';
import { gatewaySpecSchema, gatewayStatusSchema } from './gateway';
import {
  serviceRouteSpecSchema,
  serviceRouteStatusSchema,
} from './serviceRoute';

interface KindDefinition {
  group: string;
  kind: string;
  plural: string;
  shortNames?: string[];
  scope: 'Cluster' | 'Namespaced';
  description: string;
  spec: z.ZodType;
  status: z.ZodType;
  columns: [name: string, jsonPath: string, type?: string][];
}

const READY = '.status.conditions[?(@.type=="Ready")]';

const definitions: KindDefinition[] = [
  {
    group: 'cluster.router.io',
    kind: 'ClusterIdentity',
    plural: 'clusteridentities',
    shortNames: ['ci'],
    scope: 'Cluster',
    description: 'Which region and cluster this API server is',
    spec: clusterIdentitySpecSchema,
    status: clusterIdentityStatusSchema,
    columns: [
      ['Region', '.spec.region'],
      ['Cluster', '.spec.cluster'],
      ['Domain', '.spec.domain'],
      ['Phase', '.status.phase'],
    ],
  },
  {
    group: 'cluster.router.io',
    kind: 'DNSConfiguration',
    plural: 'dnsconfigurations',
    shortNames: ['dnscfg'],
    scope: 'Cluster',
    description: 'The ExternalDNS controllers of the platform',
    spec: dnsConfigurationSpecSchema,
    status: dnsConfigurationStatusSchema,
    columns: [['Ready', `${READY}.status`]],
  },
  {
    group: 'routing.router.io',
    kind: 'Gateway',
    plural: 'gateways',
    shortNames: ['gw'],
    scope: 'Namespaced',
    description: 'An Istio ingress gateway that routes may use',
    spec: gatewaySpecSchema,
    status: gatewayStatusSchema,
    columns: [
      ['Controller', '.spec.controller'],
      ['Postfix', '.spec.targetPostfix'],
      ['IP', '.status.loadBalancerIP'],
      ['Phase', '.status.phase'],
    ],
  },
  {
    group: 'routing.router.io',
    kind: 'DNSPolicy',
    plural: 'dnspolicies',
    shortNames: ['dnsp'],
    scope: 'Namespaced',
    description: 'Which regions answer for the routes of a namespace',
    spec: dnsPolicySpecSchema,
    status: dnsPolicyStatusSchema,
    columns: [
      ['Mode', '.spec.mode'],
      ['Source', '.spec.sourceRegion'],
      ['Active', '.status.active', 'boolean'],
      ['Phase', '.status.phase'],
    ],
  },
  {
    group: 'routing.router.io',
    kind: 'ServiceRoute',
    plural: 'serviceroutes',
    shortNames: ['sr'],
    scope: 'Namespaced',
    description: 'The host name of a service and the gateway it is behind',
    spec: serviceRouteSpecSchema,
    status: serviceRouteStatusSchema,
    columns: [
      ['Service', '.spec.serviceName'],
      ['Gateway', '.spec.gatewayName'],
      ['Phase', '.status.phase'],
      ['Reason', `${READY}.reason`],
    ],
  },
];

type JsonSchema = { [key: string]: unknown };

/** JSON Schema as zod writes it, in the structural form a CRD may hold. */
function structuralSchemaOf(schema: z.ZodType): JsonSchema {
  const generated = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: 'input',
  }) as JsonSchema;
  return withoutForeignKeys(generated) as JsonSchema;
}

function withoutForeignKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutForeignKeys);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value as JsonSchema)
    .filter(([key]) => key !== '$schema' && key !== 'additionalProperties')
    .map(([key, inner]) => [key, withoutForeignKeys(inner)] as const);
  const result: JsonSchema = Object.fromEntries(entries);
  if (result.type === 'integer') {
    result.format = 'int64';
    if (result.maximum === Number.MAX_SAFE_INTEGER) {
      delete result.maximum;
    }
    if (result.minimum === Number.MIN_SAFE_INTEGER) {
      delete result.minimum;
    }
  }
  if (result.format === 'date-time') {
    delete result.pattern;
  }
  return result;
}

/**
 * The CustomResourceDefinitions of the five kinds, made from the schemas the code itself uses.
 *
 * @returns one object per kind, ready to be written as YAML and applied
 * @public
 */
export function customResourceDefinitions(): {
  metadata: { name: string };
  [key: string]: unknown;
}[] {
  return definitions.map(definition => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${definition.plural}.${definition.group}` },
    spec: {
      group: definition.group,
      scope: definition.scope,
      names: {
        kind: definition.kind,
        listKind: `${definition.kind}List`,
        plural: definition.plural,
        singular: definition.kind.toLowerCase(),
        ...(definition.shortNames ? { shortNames: definition.shortNames } : {}),
        categories: ['service-router'],
      },
      versions: [
        {
          name: 'v1alpha1',
          served: true,
          storage: true,
          subresources: { status: {} },
          additionalPrinterColumns: [
            ...definition.columns.map(([name, jsonPath, type = 'string']) => ({
              name,
              jsonPath,
              type,
            })),
            {
              name: 'Age',
              jsonPath: '.metadata.creationTimestamp',
              type: 'date',
            },
          ],
          schema: {
            openAPIV3Schema: {
              type: 'object',
              description: definition.description,
              required: ['spec'],
              properties: {
                apiVersion: { type: 'string' },
                kind: { type: 'string' },
                metadata: { type: 'object' },
                spec: structuralSchemaOf(definition.spec),
                status: structuralSchemaOf(definition.status),
              },
            },
          },
        },
      ],
    },
  }));
}
