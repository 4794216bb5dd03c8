import { resolve } from 'path';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = resolve(__dirname, '../../..');

/** A schema, or a part of one. */
type Part = Record<string, unknown>;

/**
 * The schemas of what the API answers, by name, as the types of the client and their comments make them: what is told
 * to a client that is written in TypeScript and to any other is one thing.
 *
 * @param types - names of exported types of `-common`; those they are made of come with them
 */
export function answerSchemas(types: string[]): Record<string, Part> {
  const generator = createGenerator({
    path: resolve(ROOT, 'plugins/service-router-common/src/client/types.ts'),
    tsconfig: resolve(ROOT, 'tsconfig.json'),
    // That the types are right is looked at elsewhere.
    skipTypeCheck: true,
    expose: 'export',
    additionalProperties: true,
  });
  const schemas = types.map(type => generator.createSchema(type));
  return Object.fromEntries(
    schemas
      .flatMap(({ definitions = {} }) => Object.entries(definitions))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]): [string, Part] => [
        name,
        inDocument(schema) as Part,
      ]),
  );
}

/** References as they are in an OpenAPI document; comments in one line. */
function inDocument(part: unknown): unknown {
  if (Array.isArray(part)) {
    return part.map(inDocument);
  }
  if (typeof part !== 'object' || part === null) {
    return part;
  }
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key === '$ref') {
        return [
          key,
          String(value).replace('#/definitions/', '#/components/schemas/'),
        ];
      }
      return [
        key,
        key === 'description' && typeof value === 'string'
          ? value.replace(/\n(?![\n-])/g, ' ')
          : inDocument(value),
      ];
    }),
  );
}
