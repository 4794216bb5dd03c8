import { Tally } from './Tally.mjs';

/**
 * @typedef {object} JestReport the part of `jest --json` that counts
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites suites that failed before a test of theirs ran
 * @property {boolean} wasInterrupted
 */

/**
 * What a run of Jest amounts to. A suite that did not get to its tests counts as one failed test, and so does a runner that
 * says it failed without naming a test, that left no report, or that found no test: silence is not success.
 *
 * @param {string | undefined} text the report; undefined when there is none
 * @param {{ code: number | null, signal: string | null }} ending of the runner
 * @param {{ mayBeSkipped?: boolean }} [options] mayBeSkipped: that all tests were skipped is an answer too
 * @returns {{ tally: Tally, remarks: string[] }}
 */
export function jestTallyOf(
  text,
  { code, signal },
  { mayBeSkipped = false } = {},
) {
  const report = parse(text);
  if (report === undefined) {
    const how = signal
      ? `was ended by ${signal}`
      : `ended with exit code ${code}`;
    return {
      tally: new Tally({ failed: 1 }),
      remarks: [
        `Jest ${how} and left no readable report: counted as one failed test.`,
      ],
    };
  }
  const tally = new Tally({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  });
  const complaint = complaintOf(report, tally, { code, signal, mayBeSkipped });
  return complaint === undefined
    ? { tally, remarks: [] }
    : {
        tally: Tally.sum([tally, new Tally({ failed: 1 })]),
        remarks: [`${complaint}: counted as one failed test.`],
      };
}

/**
 * @param {JestReport} report
 * @param {Tally} tally
 * @param {{ code: number | null, signal: string | null, mayBeSkipped: boolean }} ending
 */
function complaintOf(report, tally, { code, signal, mayBeSkipped }) {
  if (report.wasInterrupted || signal) {
    return 'Jest was interrupted';
  }
  const told = mayBeSkipped ? tally.skipped : 0;
  if (tally.passed + tally.failed + told === 0) {
    return 'Jest ran no test';
  }
  if (code !== 0 && !tally.hasFailed) {
    return `Jest ended with exit code ${code} though no test failed`;
  }
  return undefined;
}

/**
 * @param {string | undefined} text
 * @returns {JestReport | undefined}
 */
function parse(text) {
  if (text === undefined) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
