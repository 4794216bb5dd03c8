import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ignoredBy, planOf } from './cluster.mjs';
import { jestTallyOf } from './jestTallyOf.mjs';
import { skippedTestsOf } from './skippedTestsOf.mjs';

describe('what the cluster suite is run against', () => {
  it('is both API servers', () => {
    assert.deepEqual(planOf(['rights']), {
      targets: ['local-fleet', 'kube-apiserver'],
      args: ['rights'],
    });
  });

  it('is the one that is named', () => {
    assert.deepEqual(planOf(['rights', '--target', 'kube-apiserver', '-i']), {
      targets: ['kube-apiserver'],
      args: ['rights', '-i'],
    });
  });

  it('is nothing that is not known', () => {
    assert.throws(() => planOf(['--target', 'minikube']), {
      name: 'Failure',
      message: /one of local-fleet, kube-apiserver; got "minikube"/,
    });
  });
});

describe('the tests in which no API server takes part', () => {
  it('are left to npm test', () => {
    assert.deepEqual(ignoredBy(['rights']), [
      '--testPathIgnorePatterns=/src/traffic/',
    ]);
  });

  it('run when they are named', () => {
    assert.deepEqual(ignoredBy(['traffic']), []);
  });
});

describe('a run in which everything was skipped', () => {
  const report = JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    wasInterrupted: false,
    testResults: [
      {
        assertionResults: [
          { status: 'pending', fullName: 'a Lease is held by one' },
        ],
      },
    ],
  });
  const ending = { code: 0, signal: null };

  it('names what was not checked', () => {
    assert.deepEqual(skippedTestsOf(report), ['a Lease is held by one']);
  });

  it('is no failure where it may be', () => {
    const { tally } = jestTallyOf(report, ending, { mayBeSkipped: true });
    assert.equal(String(tally), '0 passed, 0 failed, 1 skipped');
  });

  it('is a failure everywhere else', () => {
    assert.ok(jestTallyOf(report, ending).tally.hasFailed);
  });

  it('names nothing when there is no report', () => {
    assert.deepEqual(skippedTestsOf(undefined), []);
  });
});
