const KEPT = [
  'type',
  'description',
  'properties',
  'items',
  'x-kubernetes-preserve-unknown-fields',
];

type Json = { [key: string]: unknown };

/**
 * A definition that says of its kind no more than the types of its fields, laxer than the Go operator's: nothing is required, limited,
 * defaulted or forbidden.
 */
export function laxDefinition<T extends Json>(definition: T): T {
  const spec = definition.spec as Json & { versions: Json[] };
  return {
    ...definition,
    spec: {
      ...spec,
      versions: spec.versions.map(version => {
        const { openAPIV3Schema } = version.schema as Json;
        return {
          ...version,
          schema: { openAPIV3Schema: laxSchema(openAPIV3Schema as Json) },
        };
      }),
    },
  };
}

function laxSchema(schema: Json): Json {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
      if (!KEPT.includes(key)) {
        return [];
      }
      if (key === 'properties') {
        const properties = Object.entries(value as Record<string, Json>);
        return [
          [
            key,
            Object.fromEntries(
              properties.map(([name, member]) => [name, laxSchema(member)]),
            ),
          ],
        ];
      }
      return [[key, key === 'items' ? laxSchema(value as Json) : value]];
    }),
  );
}
