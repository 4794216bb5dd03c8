import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { parse } from 'yaml';

const root = path.resolve(__dirname, '../../..');

interface CaseFile {
  suites: {
    id: string;
    cases: { id: string; verdict: string; better?: string }[];
  }[];
}

function testFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'dist'].includes(entry.name)
        ? []
        : testFilesIn(file);
    }
    return /\.test\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

const { suites } = parse(
  readFileSync(path.join(root, 'test/conformance/cases.yaml'), 'utf8'),
) as CaseFile;

const named = new Set(
  ['plugins', 'packages', 'test']
    .flatMap(folder => testFilesIn(path.join(root, folder)))
    .flatMap(
      file => readFileSync(file, 'utf8').match(/(OP|TM)-[A-Z]+-\d+/g) ?? [],
    ),
);

/** Of these suites some cases are events; those that `npm run conformance` cannot run by their data are tests. */
const eventCases = [
  ['OP-DEPS', [15, 16, 17]],
  ['OP-GATEWAY', [10, 12, 13, 14, 15, 16, 17, 19]],
  ['OP-INGRESSDNS', [4, 8, 9, 10, 11, 12, 13]],
  ['OP-CLUSTER', [2, 3, 5, 11]],
] as const;

describe('a case that is an event', () => {
  it.each(
    eventCases.flatMap(([suite, numbers]) =>
      numbers.map(number => `${suite}-${String(number).padStart(3, '0')}`),
    ),
  )('is named by a test: %s', id => {
    expect([...named]).toContain(id);
  });
});

/** The HTTP of the reference's webhook is not spoken here yet. */
const unspoken = ['TM-HTTP'];

describe('a case where the reference is wrong', () => {
  it.each(
    suites
      .filter(({ id }) => !unspoken.includes(id))
      .flatMap(({ cases }) => cases)
      .filter(
        ({ verdict, better }) =>
          ['reference_bug', 'docs_only'].includes(verdict) ||
          better !== undefined,
      )
      .map(({ id }) => id),
  )('is named by a test that asserts what is better: %s', id => {
    expect([...named]).toContain(id);
  });
});
