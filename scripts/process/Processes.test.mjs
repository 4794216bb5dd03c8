import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Processes } from './Processes.mjs';

describe('Processes', () => {
  it('runs a command and hands over its lines from both outputs', async () => {
    /** @type {string[]} */
    const lines = [];
    const { code, output } = await new Processes().run(
      process.execPath,
      ['-e', 'console.log("one"); console.error("two"); process.exit(3)'],
      { onLine: line => lines.push(line) },
    );
    assert.equal(code, 3);
    assert.deepEqual(lines.sort(), ['one', 'two']);
    assert.deepEqual(output.split('\n').sort(), ['one', 'two']);
  });

  it('stops a command as soon as a line says that it is in vain', async () => {
    const { signal } = await new Processes().run(
      process.execPath,
      ['-e', 'console.log("hopeless"); setInterval(() => {}, 1000)'],
      { onLine: (line, stop) => line === 'hopeless' && stop() },
    );
    assert.equal(signal, 'SIGTERM');
  });

  it('ends everything, and starts nothing after that', async () => {
    const processes = new Processes();
    const idle = ['-e', 'setInterval(() => {}, 1000)'];
    const groups = [1, 2].map(() => processes.start(process.execPath, idle));
    await processes.stopAll();
    assert.deepEqual(
      groups.map(group => group.isAlive),
      [false, false],
    );
    assert.ok(processes.isClosed);
    assert.throws(() => processes.start(process.execPath, idle));
  });

  it('ends what was started, and starts others after that', async () => {
    const processes = new Processes();
    const idle = ['-e', 'setInterval(() => {}, 1000)'];
    const first = processes.start(process.execPath, idle);
    await processes.stopStarted();
    const second = processes.start(process.execPath, idle);
    assert.deepEqual([first.isAlive, second.isAlive], [false, true]);
    await processes.stopAll();
  });
});
