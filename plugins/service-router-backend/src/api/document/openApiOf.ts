import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { Operation, Parameter } from '../operations';
import { refusalsOf } from './refusals';

/** A schema, or any other part of an OpenAPI document. */
export type Part = Record<string, unknown>;

/** As much of OpenAPI 3.1 as is looked at here. */
export interface OpenApiDocument extends Part {
  openapi: string;
  paths: Record<string, Record<string, Part>>;
  components: { schemas: Record<string, Part> } & Part;
}

const errorResponse: Part = {
  type: 'object',
  description: 'Why there is no answer.',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      description: 'The error.',
      required: ['name', 'message'],
      properties: {
        name: {
          type: 'string',
          description: 'Stable name, for example `NotAllowedError`.',
        },
        message: {
          type: 'string',
          description: 'A sentence for a person.',
        },
        words: {
          $ref: '#/components/schemas/Phrase',
          description:
            'What `message` was made from, for a page in another language; absent where it is known in English alone.',
        },
      },
    },
  },
};

/**
 * The OpenAPI 3.1 document of these operations.
 *
 * @param schemas - of what is answered, by the name of its type
 */
export function openApiOf(
  operations: readonly Operation[],
  schemas: Record<string, Part>,
): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const path = documentedPath(operation.path);
    paths[path] = {
      ...paths[path],
      [operation.method]: documented(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'service-router',
      version: '1',
      description:
        'Multi-region DNS and traffic routing: what is declared, what is planned, and what was read back. Sources that cannot be read are told beside what is known, with status 200.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      securitySchemes: {
        backstage: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user or of a service.',
        },
      },
      schemas: { ...schemas, ErrorResponse: errorResponse },
    },
  };
}

/** `/v1/zones/:region` as OpenAPI writes it: `/v1/zones/{region}`. */
export function documentedPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function documented(operation: Operation): Part {
  const { id, summary, description, permission, body, answers } = operation;
  return {
    operationId: id,
    summary,
    description: `${description}\n\nNeeds the permission \`${permission.name}\`.`,
    parameters: Object.entries(operation.parameters).map(parameterPart),
    ...(body
      ? {
          requestBody: {
            description: body.description,
            required: true,
            content: { 'application/json': { schema: schemaOf(body.schema) } },
          },
        }
      : {}),
    responses: {
      200: {
        description: STATUS_CODES[200],
        ...(operation.method === 'get'
          ? {
              headers: {
                ETag: {
                  description: 'The version of the answer, for If-None-Match.',
                  schema: { type: 'string' },
                },
              },
            }
          : {}),
        content: {
          'application/json': {
            schema: { $ref: `#/components/schemas/${answers}` },
          },
        },
      },
      ...(operation.method === 'get'
        ? {
            304: {
              description:
                'The answer is the one whose ETag was sent with If-None-Match.',
            },
          }
        : {}),
      ...Object.fromEntries(
        Object.entries(refusalsOf(operation)).map(([status, meaning]) => [
          status,
          {
            description: meaning,
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ErrorResponse' },
              },
            },
          },
        ]),
      ),
    },
  };
}

function parameterPart([name, parameter]: [string, Parameter]): Part {
  const { description, schema, example } = parameter;
  const isRequired =
    parameter.in === 'path' || !schema.safeParse(undefined).success;
  return {
    name,
    in: parameter.in,
    description,
    required: isRequired,
    schema: schemaOf(schema),
    ...(example === undefined ? {} : { example }),
  };
}

function schemaOf(schema: z.ZodType): Part {
  const { $schema: _, ...part } = z.toJSONSchema(schema);
  return part;
}
