import { Tally } from './Tally.mjs';

/**
 * What a run of Node's own test runner amounts to, from the totals at the end of its TAP report. Failures are retold from
 * the report, with their reason. A report without totals, or a failed run without a failed test, counts as one failed test.
 *
 * @param {string} tap
 * @param {number | null} code exit code of the runner
 * @returns {{ tally: Tally, remarks: string[] }}
 */
export function nodeTallyOf(tap, code) {
  const total = (/** @type {string} */ name) => {
    const found = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const passed = total('pass');
  if (passed === undefined) {
    return {
      tally: new Tally({ failed: 1 }),
      remarks: [
        `The tests of the doors ended with exit code ${code} and left no totals: counted as one failed test.`,
      ],
    };
  }
  const tally = new Tally({
    passed,
    failed: (total('fail') ?? 0) + (total('cancelled') ?? 0),
    skipped: (total('skipped') ?? 0) + (total('todo') ?? 0),
  });
  if ((code !== 0 && !tally.hasFailed) || tally.passed + tally.failed === 0) {
    return {
      tally: Tally.sum([tally, new Tally({ failed: 1 })]),
      remarks: [
        `The tests of the doors ended with exit code ${code} and ${tally}: counted as one failed test.`,
      ],
    };
  }
  return { tally, remarks: [] };
}
