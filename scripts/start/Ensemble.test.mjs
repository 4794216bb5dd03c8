import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Processes } from '../process/Processes.mjs';
import { Ensemble } from './Ensemble.mjs';

const stay = 'setInterval(() => {}, 1000);';

describe('Ensemble', () => {
  /** @type {string} */
  let logs;
  /** @type {Processes} */
  let processes;
  /** @type {Ensemble} */
  let ensemble;
  beforeEach(async () => {
    logs = await mkdtemp(join(tmpdir(), 'logs-'));
    processes = new Processes();
    ensemble = new Ensemble({ processes, node: process.execPath, logs });
  });
  afterEach(async () => {
    await processes.stopAll();
    await rm(logs, { recursive: true });
  });

  /**
   * @param {string} script
   * @param {Partial<import('./members.mjs').Member>} [rest]
   * @returns {import('./members.mjs').Member}
   */
  const memberOf = (script, rest = {}) => ({
    name: 'backend',
    title: 'The backend',
    cwd: logs,
    args: ['-e', script],
    env: { ...process.env },
    patienceSeconds: 20,
    saysReady: line => line === 'ready',
    ...rest,
  });

  it('waits for the line that says that a member is ready', async () => {
    await ensemble.start(memberOf(`console.log('ready'); ${stay}`));
  });

  it('waits until a member answers', async () => {
    let looks = 0;
    await ensemble.start(
      memberOf(stay, {
        saysReady: undefined,
        isReady: async () => (looks += 1) === 3,
      }),
    );
    assert.equal(looks, 3);
  });

  it('explains a member that ends before it is ready with its own words', async () => {
    const member = memberOf(
      `console.error('Error: serviceRouter.regions is missing'); process.exit(3)`,
    );
    await assert.rejects(ensemble.start(member), error => {
      assert.ok(error instanceof Error);
      assert.match(
        error.message,
        /^The backend ended with exit code 3; .*backend\.log$/,
      );
      assert.deepEqual(/** @type {any} */ (error).details, [
        'Error: serviceRouter.regions is missing',
      ]);
      return true;
    });
  });

  it('explains a member that says it is broken, though it goes on and answers', async () => {
    const member = memberOf(
      `console.log('ERROR in ./src/App.tsx: not found'); ${stay}`,
      {
        saysReady: undefined,
        isReady: async () => true,
        saysBroken: line => line.startsWith('ERROR in'),
      },
    );
    await assert.rejects(ensemble.start(member), {
      message: /^The backend cannot be built/,
      details: ['ERROR in ./src/App.tsx: not found'],
    });
  });

  it('does not wait for ever', async () => {
    await assert.rejects(
      ensemble.start(memberOf(stay, { patienceSeconds: 0 })),
      /was not ready within 0 s/,
    );
  });

  it('tells when a member ends later', async () => {
    await ensemble.start(
      memberOf(`
        console.log('ready');
        setInterval(() => {
          if (require('node:fs').existsSync('end')) {
            console.log('Error: out of memory');
            process.exit(9);
          }
        }, 20);
      `),
    );
    const ended = assert.rejects(ensemble.whileAlive(), {
      message: /^The backend ended with exit code 9/,
      details: ['ready', 'Error: out of memory'],
    });
    await writeFile(join(logs, 'end'), '');
    await ended;
  });

  it('has nothing to explain when everything was told to end', async () => {
    await ensemble.start(memberOf(`console.log('ready'); ${stay}`));
    const outcome = Promise.race([
      ensemble.whileAlive().catch(error => error),
      processes.stopAll().then(() => 'stopped'),
    ]);
    assert.equal(await outcome, 'stopped');
  });

  it('keeps all output in the log, without colours', async () => {
    await ensemble.start(
      memberOf(
        `console.log('\\u001b[31mred\\u001b[0m'); console.error('plain'); console.log('ready'); ${stay}`,
      ),
    );
    await processes.stopAll();
    const log = await readFile(join(logs, 'backend.log'), 'utf8');
    assert.deepEqual(log.trim().split('\n').sort(), ['plain', 'ready', 'red']);
  });
});
