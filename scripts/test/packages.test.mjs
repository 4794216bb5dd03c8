import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patienceOf } from './packages.mjs';

describe('the time a test of a package may take', () => {
  it('is a minute, said once', () => {
    assert.deepEqual(patienceOf(['reconcile']), ['--testTimeout=60000']);
  });

  it('is what the person says, said once', () => {
    assert.deepEqual(patienceOf(['--testTimeout=5000']), []);
  });
});
