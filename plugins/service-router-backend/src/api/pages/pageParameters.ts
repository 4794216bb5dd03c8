import { z } from 'zod';

interface PageSizes {
  /** Items of an answer for which no limit is said; all of them when absent. */
  usual?: number;
  most?: number;
}

/** How many of a list are told, and where the answer before ended. */
export function cursorParameters(
  things: string,
  same: string,
  { usual, most = 1000 }: PageSizes = {},
) {
  return {
    limit: {
      in: 'query',
      description: `How many ${things} at most; ${
        usual ?? 'all of them'
      } when absent.`,
      expected: `a whole number from 1 to ${most}`,
      schema: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .pipe(z.number().int().min(1).max(most))
        .optional(),
      example: String(usual ?? 100),
    },
    cursor: {
      in: 'query',
      description: `Where the answer begins: nextCursor of the answer before, with ${same}.`,
      expected: 'the nextCursor of an answer',
      schema: z.string().min(1).max(2000).optional(),
    },
  } as const;
}

/** Which page of a list is told, where all of the list is at hand. */
export function pageParameters(things: string, same: string) {
  return {
    ...cursorParameters(things, same),
    offset: {
      in: 'query',
      description: `How many ${things} to pass over, in place of a cursor. Where ${things} come and go meanwhile, a page may have one twice or leave one out.`,
      expected: 'a whole number from 0 to 999999999',
      schema: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .pipe(z.number().int().min(0))
        .optional(),
      example: '200',
    },
  } as const;
}

/** Said once or several times: one of several is enough. */
export function anyOf<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    found => (found === undefined ? undefined : [found].flat()),
    z.array(schema).optional(),
  );
}

/** The names that a type has. */
export function namesIn<T extends string>(
  record: Record<T, true>,
): [T, ...T[]] {
  return Object.keys(record) as [T, ...T[]];
}
