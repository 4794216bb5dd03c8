import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isAlive, until } from './testing/isAlive.mjs';

const lifeline = fileURLToPath(new URL('lifeline.cjs', import.meta.url));

const idle = 'setInterval(() => {}, 1000)';

/** Starts a process on a lifeline, which starts one in turn, and prints the ids of both. */
const starter = `
  const { spawn } = require('node:child_process');
  const member = \`
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', '${idle}'], { stdio: 'ignore' });
    console.log(process.pid, child.pid);
    ${idle};
  \`;
  const child = spawn(process.execPath, ['--require', process.argv[1], '-e', member], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  child.on('exit', code => process.exit(code));
`;

describe('a process on a lifeline', () => {
  it('ends with what it started when its starter is killed', async () => {
    const launcher = spawn(process.execPath, ['-e', starter, lifeline], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [data] = await once(launcher.stdout, 'data');
    const members = String(data).trim().split(' ').map(Number);
    assert.deepEqual(members.map(isAlive), [true, true]);
    launcher.kill('SIGKILL');
    await until(() => members.every(pid => !isAlive(pid)), 5000);
  });

  it('may end by itself: the lifeline does not hold it', async () => {
    const child = spawn(
      process.execPath,
      ['--require', lifeline, '-e', 'process.exitCode = 5'],
      { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'pipe'] },
    );
    const [code] = await once(child, 'exit');
    assert.equal(code, 5);
  });
});
