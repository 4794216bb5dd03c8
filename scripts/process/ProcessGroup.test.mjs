import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { ProcessGroup } from './ProcessGroup.mjs';
import { isAlive } from './testing/isAlive.mjs';

/** Prints the id of a grandchild that would live on by itself. */
const parentOfOne = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  console.log(child.pid);
  setInterval(() => {}, 1000);
`;

const deafParent = `process.on('SIGTERM', () => {}); ${parentOfOne}`;

/** @param {string} script */
async function startedWithGrandchild(script) {
  const group = new ProcessGroup(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.ok(group.child.stdout);
  const [data] = await once(group.child.stdout, 'data');
  return { group, grandchild: Number(String(data).trim()) };
}

describe('ProcessGroup', () => {
  it('ends a process and what it started', async () => {
    const { group, grandchild } = await startedWithGrandchild(parentOfOne);
    assert.ok(group.isAlive);
    await group.stop();
    assert.equal(group.isAlive, false);
    assert.equal(isAlive(grandchild), false);
  });

  it('ends a process that does not want to, after the grace time', async () => {
    const { group, grandchild } = await startedWithGrandchild(deafParent);
    await group.stop({ graceMilliseconds: 100 });
    assert.equal((await group.ended).signal, 'SIGKILL');
    assert.equal(isAlive(grandchild), false);
  });

  it('tells how the process ended', async () => {
    const group = new ProcessGroup(process.execPath, ['-e', 'process.exit(7)']);
    assert.deepEqual(await group.ended, { code: 7, signal: null });
  });

  it('tells that a command does not exist, instead of throwing', async () => {
    const group = new ProcessGroup('/no/such/command', []);
    const { error } = await group.ended;
    assert.equal(/** @type {NodeJS.ErrnoException} */ (error).code, 'ENOENT');
    await group.stop();
  });

  it('leaves a variable out that is undefined', async () => {
    const group = new ProcessGroup(
      process.execPath,
      ['-e', 'process.exit("GONE" in process.env ? 1 : 0)'],
      { env: { ...process.env, GONE: undefined } },
    );
    assert.equal((await group.ended).code, 0);
  });
});
