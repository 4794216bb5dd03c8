import { InputError } from '@backstage/errors';
import { Operation } from './operations';

/**
 * What the body of a request says.
 *
 * @throws InputError naming each field and what is wrong with it
 */
export function readBody(
  { schema, refusal }: NonNullable<Operation['body']>,
  body: unknown,
): unknown {
  const result = schema.safeParse(body);
  if (result.success) {
    return result.data;
  }
  const faults = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new InputError(`${refusal} ${faults.join('; ')}`);
}
