import { Tally } from './Tally.mjs';

/**
 * What a run of Playwright amounts to, from its JSON report. A test that passed at a second try has passed. A run that ends
 * before its tests, leaves no report, or has no test, counts as one failed test.
 *
 * @param {string | undefined} text the report; undefined when there is none
 * @param {number | null} code exit code of the runner
 * @returns {{ tally: Tally, remarks: string[] }}
 */
export function playwrightTallyOf(text, code) {
  const report = parse(text);
  if (!report?.stats) {
    return {
      tally: new Tally({ failed: 1 }),
      remarks: [
        `Playwright ended with exit code ${code} and left no readable report: counted as one failed test.`,
      ],
    };
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tally = new Tally({
    passed: expected + flaky,
    failed: unexpected,
    skipped,
  });
  const isUnexplained = code !== 0 && !tally.hasFailed;
  if (isUnexplained || tally.passed + tally.failed === 0) {
    const errors = (report.errors ?? []).map(({ message }) => message ?? '');
    return {
      tally: Tally.sum([tally, new Tally({ failed: 1 })]),
      remarks: [
        ...errors,
        `Playwright ended with exit code ${code} and ${tally}: counted as one failed test.`,
      ],
    };
  }
  return { tally, remarks: [] };
}

/**
 * @param {string | undefined} text
 * @returns {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: { message?: string }[] } | undefined}
 */
function parse(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
