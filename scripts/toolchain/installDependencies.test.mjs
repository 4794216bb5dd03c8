import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressIn } from './installDependencies.mjs';

describe('progressIn', () => {
  it('puts the steps of Yarn into words', () => {
    assert.equal(progressIn('➤ YN0000: ┌ Fetch step'), 'fetching packages');
    assert.equal(progressIn('➤ YN0000: ┌ Link step'), 'writing node_modules');
  });

  it('retells how much was fetched', () => {
    assert.equal(
      progressIn(
        '➤ YN0013: │ 12 packages were added to the project (+ 3 MiB).',
      ),
      '12 packages were added to the project (+ 3 MiB).',
    );
  });

  it('keeps remarks on peer dependencies to itself', () => {
    assert.equal(progressIn('➤ YN0060: │ react is listed by'), undefined);
    assert.equal(progressIn('➤ YN0000: └ Completed in 1s'), undefined);
  });
});
