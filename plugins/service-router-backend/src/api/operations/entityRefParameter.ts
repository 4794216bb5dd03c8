import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** Reference of an entity, in the query. */
export const entityRefParameter = {
  in: 'query',
  description: 'Reference of the entity.',
  expected: 'an entity reference such as component:default/payments-api',
  schema: z.string().refine(isEntityRef),
  example: 'component:default/payments-api',
} as const;

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
