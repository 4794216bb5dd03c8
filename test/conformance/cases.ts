import { readFileSync } from 'fs';
import { parse } from 'yaml';

/** A value of the case file; its form differs from suite to suite. */
export type Data = { [key: string]: unknown };

export interface Case {
  id: string;
  title: string;
  verdict: 'match' | 'reference_bug' | 'docs_only' | 'extension';
  given: Data;
  expect: Data;
  better?: string;
}

export interface Suite {
  id: string;
  title: string;
  cases: Case[];
}

/** What became of one case. */
export type Outcome =
  | { kind: 'passed' }
  | { kind: 'failed'; expected: unknown; actual: unknown }
  | { kind: 'skipped'; why: string };

/** What a suite does with a case. */
export type Check = (item: Case) => Outcome | Promise<Outcome>;

export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

/** Reads a file of behaviour cases. @throws CaseFileError naming the file and what is wrong with it */
export function readSuites(file: string): Suite[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CaseFileError(
      `${file} cannot be read: ${(error as Error).message}`,
    );
  }
  const content = parse(text) as { suites?: Suite[] } | null;
  if (!Array.isArray(content?.suites)) {
    throw new CaseFileError(`${file} has no list "suites"`);
  }
  for (const [index, suite] of content.suites.entries()) {
    if (!suite?.id || !Array.isArray(suite.cases)) {
      throw new CaseFileError(
        `${file}: suites[${index}] needs an "id" and a list "cases"`,
      );
    }
  }
  return content.suites;
}

export const passed: Outcome = { kind: 'passed' };

export function skipped(why: string): Outcome {
  return { kind: 'skipped', why };
}

/** Passed when everything expected is there; what is beyond it does not count. */
export function holds(expected: unknown, actual: unknown): Outcome {
  return contains(actual, expected)
    ? passed
    : { kind: 'failed', expected, actual };
}

function contains(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => contains(actual[index], item))
    );
  }
  if (expected !== null && typeof expected === 'object') {
    return (
      actual !== null &&
      typeof actual === 'object' &&
      Object.entries(expected).every(([key, value]) =>
        contains((actual as Data)[key], value),
      )
    );
  }
  return Object.is(actual, expected);
}
