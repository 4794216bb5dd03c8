import { clusterIdentitySpecSchema } from './clusterIdentity';
import { customResourceDefinitions } from './customResourceDefinitions';

interface Schema {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const schemas = customResourceDefinitions().map(definition => {
  const { versions } = definition.spec as {
    versions: { schema: { openAPIV3Schema: Schema } }[];
  };
  return [
    definition.metadata.name,
    versions[0].schema.openAPIV3Schema,
  ] as const;
});

function nodesOf(schema: Schema): Schema[] {
  return [
    schema,
    ...Object.values(schema.properties ?? {}).flatMap(nodesOf),
    ...(schema.items ? nodesOf(schema.items) : []),
  ];
}

describe('customResourceDefinitions', () => {
  it('covers the five kinds', () => {
    expect(schemas.map(([name]) => name)).toEqual([
      'clusteridentities.cluster.router.io',
      'dnsconfigurations.cluster.router.io',
      'gateways.routing.router.io',
      'dnspolicies.routing.router.io',
      'serviceroutes.routing.router.io',
    ]);
  });

  it.each(schemas)(
    '%s is structural: every node has a type, none forbids further members',
    (_name, schema) => {
      for (const node of nodesOf(schema)) {
        expect(typeof node.type).toBe('string');
        expect(node).not.toHaveProperty('additionalProperties');
        expect(node).not.toHaveProperty('$schema');
      }
    },
  );

  it('defaults the mode of a DNSPolicy to Active (OP-SCHEMA-054)', () => {
    const policy = schemas.find(([name]) => name.startsWith('dnspolicies'))![1];
    expect(policy.properties?.spec.properties?.mode).toMatchObject({
      default: 'Active',
      enum: ['Active', 'RegionBound'],
    });
  });
});

describe('the schema of a ClusterIdentity', () => {
  const spec = {
    region: 'neu',
    cluster: 'aks',
    domain: 'example.com',
    environmentLetter: 'd',
  };

  it.each`
    caseId             | change
    ${'OP-SCHEMA-039'} | ${{ region: 'West Europe' }}
    ${'OP-SCHEMA-040'} | ${{ cluster: 'AKS_01' }}
    ${'OP-SCHEMA-041'} | ${{ adoptsRegions: [''] }}
  `('refuses $change, of which no name can be made ($caseId)', ({ change }) => {
    expect(clusterIdentitySpecSchema.safeParse(spec).success).toBe(true);
    expect(
      clusterIdentitySpecSchema.safeParse({ ...spec, ...change }).success,
    ).toBe(false);
  });
});
