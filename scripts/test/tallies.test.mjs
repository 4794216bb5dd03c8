import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Tally } from './Tally.mjs';
import { jestTallyOf } from './jestTallyOf.mjs';
import { nodeTallyOf } from './nodeTallyOf.mjs';

const well = { code: 0, signal: null };
const ill = { code: 1, signal: null };

/** @param {Partial<import('./jestTallyOf.mjs').JestReport>} report */
const jest = report =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    wasInterrupted: false,
    ...report,
  });

describe('Tally', () => {
  it('ends a run with the line that is counted', () => {
    assert.equal(String(new Tally({ passed: 3 })), '3 passed, 0 failed');
  });

  it('mentions skipped tests only when there are any', () => {
    const tally = new Tally({ passed: 3, failed: 1, skipped: 2 });
    assert.equal(String(tally), '3 passed, 1 failed, 2 skipped');
  });

  it('adds up', () => {
    const sum = Tally.sum([
      new Tally({ passed: 1, skipped: 1 }),
      Tally.ofOne(true),
      Tally.ofOne(false),
    ]);
    assert.equal(String(sum), '2 passed, 1 failed, 1 skipped');
  });
});

describe('jestTallyOf', () => {
  it('counts tests, and what is pending or still to be written as skipped', () => {
    const { tally, remarks } = jestTallyOf(
      jest({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }),
      well,
    );
    assert.equal(String(tally), '5 passed, 0 failed, 2 skipped');
    assert.deepEqual(remarks, []);
  });

  it('counts a suite that did not get to its tests as one failed test', () => {
    const { tally } = jestTallyOf(
      jest({ numPassedTests: 5, numRuntimeErrorTestSuites: 2 }),
      ill,
    );
    assert.equal(String(tally), '5 passed, 2 failed');
  });

  it('counts a crash, which leaves no report, as failed', () => {
    const { tally, remarks } = jestTallyOf(undefined, {
      code: null,
      signal: 'SIGKILL',
    });
    assert.equal(String(tally), '0 passed, 1 failed');
    assert.match(remarks[0], /was ended by SIGKILL/);
  });

  it('counts half a report as failed', () => {
    assert.ok(jestTallyOf('{"numPassedTests": 5', well).tally.hasFailed);
  });

  it('counts a run without tests as failed', () => {
    assert.ok(jestTallyOf(jest({}), well).tally.hasFailed);
  });

  it('does not overlook an exit code that no test explains', () => {
    const { tally } = jestTallyOf(jest({ numPassedTests: 5 }), ill);
    assert.equal(String(tally), '5 passed, 1 failed');
  });

  it('counts an interrupted run as failed', () => {
    const { tally } = jestTallyOf(
      jest({ numPassedTests: 5, wasInterrupted: true }),
      well,
    );
    assert.ok(tally.hasFailed);
  });
});

describe('nodeTallyOf', () => {
  const totals = (/** @type {Record<string, number>} */ counts) =>
    Object.entries(counts)
      .map(([name, count]) => `# ${name} ${count}`)
      .join('\n');

  it('reads the totals of a TAP report', () => {
    const tap = `TAP version 13\nok 1 - # pass 99\n${totals({
      tests: 5,
      suites: 1,
      pass: 3,
      fail: 1,
      cancelled: 0,
      skipped: 1,
      todo: 0,
    })}`;
    assert.equal(
      String(nodeTallyOf(tap, 1).tally),
      '3 passed, 1 failed, 1 skipped',
    );
  });

  it('counts a cancelled test as failed', () => {
    const tap = totals({ pass: 1, fail: 0, cancelled: 1 });
    assert.equal(String(nodeTallyOf(tap, 1).tally), '1 passed, 1 failed');
  });

  it('counts a crash as failed', () => {
    const { tally, remarks } = nodeTallyOf('', 134);
    assert.ok(tally.hasFailed);
    assert.match(remarks[0], /exit code 134/);
  });

  it('counts a run without tests as failed', () => {
    assert.ok(nodeTallyOf(totals({ pass: 0, fail: 0 }), 0).tally.hasFailed);
  });
});
