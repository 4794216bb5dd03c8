import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { Parameter } from './operations';

type Asked = Pick<Request, 'params' | 'query'>;

/**
 * What the path and the query of a request say.
 *
 * @throws InputError naming the parameter, what was found and what was expected
 */
export function readParameters(
  parameters: Record<string, Parameter>,
  { params, query }: Asked,
): Record<string, unknown> {
  refuseUnknown(parameters, query);
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) => {
      const found = parameter.in === 'path' ? params[name] : query[name];
      const result = parameter.schema.safeParse(found);
      if (!result.success) {
        throw new InputError(
          `The ${parameter.in} parameter ${name} is ${
            found === undefined ? 'missing' : `"${textOf(found)}"`
          }; expected ${parameter.expected}.`,
        );
      }
      return result.data === undefined ? [] : [[name, result.data]];
    }),
  );
}

/** A filter that is misspelt would otherwise let everything through. */
function refuseUnknown(
  parameters: Record<string, Parameter>,
  query: Asked['query'],
): void {
  const known = Object.keys(parameters).filter(
    name => parameters[name].in === 'query',
  );
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `There is no query parameter "${unknown}" here; ${
        known.length > 0
          ? `those that there are: ${known.join(', ')}`
          : 'there is none at all'
      }.`,
    );
  }
}

/** Of what a query may hold, only texts are parameters; the rest is shown as it was understood. */
function textOf(found: unknown): string {
  return Array.isArray(found) || typeof found === 'string'
    ? String(found)
    : JSON.stringify(found);
}
