import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { withLock } from './lock.mjs';

describe('withLock', () => {
  /** @type {string} */
  let folder;
  /** @type {string} */
  let file;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    file = join(folder, 'inner', 'setup.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what the work gives back, and leaves nothing', async () => {
    assert.equal(await withLock(file, async () => 'done'), 'done');
    assert.equal(existsSync(file), false);
  });

  it('leaves nothing when the work fails', async () => {
    await assert.rejects(
      withLock(file, async () => {
        throw new Error('no');
      }),
      /no/,
    );
    assert.equal(existsSync(file), false);
  });

  it('lets a second one wait, and says once for whom', async () => {
    /** @type {string[]} */
    const story = [];
    /** @type {() => void} */
    let finishFirst = () => {};
    const first = withLock(
      file,
      () =>
        new Promise(resolve => {
          finishFirst = () => {
            story.push('first done');
            resolve(undefined);
          };
        }),
      { pid: 41 },
    );
    let looks = 0;
    await until(() => existsSync(file));
    const second = withLock(file, async () => void story.push('second'), {
      pid: 42,
      isAlive: () => true,
      onWait: holder => story.push(`waits for ${holder}`),
      pause: async () => {
        looks += 1;
        if (looks === 3) {
          finishFirst();
          await first;
        }
      },
    });
    await second;
    assert.deepEqual(story, ['waits for 41', 'first done', 'second']);
  });

  it('passes by a lock whose holder is gone', async () => {
    await withLock(file, async () => {}, { pid: 1 });
    await writeFile(file, '41\n');
    assert.equal(
      await withLock(file, async () => 'done', { isAlive: () => false }),
      'done',
    );
  });

  it('passes by a lock that was left empty by a full disk', async () => {
    await withLock(file, async () => {}, { pid: 1 });
    await writeFile(file, '');
    assert.equal(await withLock(file, async () => 'done'), 'done');
  });
});

/** @param {() => boolean} condition */
async function until(condition) {
  while (!condition()) {
    await new Promise(resolve => setImmediate(resolve));
  }
}
