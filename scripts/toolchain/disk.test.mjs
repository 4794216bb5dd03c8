import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireSpace } from './disk.mjs';

/** @param {number} gigabytes */
const diskWith = gigabytes => async () => ({
  bavail: gigabytes * 1000,
  bsize: 1_000_000,
});

describe('requireSpace', () => {
  it('is content with enough', async () => {
    await requireSpace('/', diskWith(3.5));
  });

  it('says how much there is and how much it takes', async () => {
    await assert.rejects(requireSpace('/', diskWith(1.2)), {
      name: 'Failure',
      message: /^There is 1\.2 GB free .* takes 3 GB/,
    });
  });

  it('looks at the real disk', async () => {
    await assert.doesNotReject(
      requireSpace(process.cwd()).catch(error => {
        assert.equal(error.name, 'Failure');
      }),
    );
  });
});
