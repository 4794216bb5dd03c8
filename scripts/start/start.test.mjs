import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { isAlive, until } from '../process/testing/isAlive.mjs';
import { tellsOfTakenPort } from '../process/onUnusedPorts.mjs';
import { onSparePorts } from './sparePorts.mjs';
import { fakeCheckout } from './testing/fakeCheckout.mjs';

/** What the issue promises of Ctrl-C. */
const endMilliseconds = 5000;

describe('npm start', () => {
  /** @type {Awaited<ReturnType<typeof fakeCheckout>>} */
  let checkout;
  before(async () => {
    checkout = await fakeCheckout();
  });
  after(() => checkout.remove());

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {Record<string, string>} env
   */
  function run(command, args, env) {
    const child = spawn(command, args, {
      cwd: checkout.root,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let hasEnded = false;
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    const ended = once(child, 'close');
    void ended.then(() => (hasEnded = true));
    return {
      child,
      ports: env,
      output: () => output,
      isReady: () => output.includes('Service Router is ready'),
      hasEnded: () => hasEnded,
      ended: async () => (await ended)[0],
    };
  }

  /**
   * Runs it on ports of its own until it is ready or has ended.
   *
   * @param {string} command
   * @param {string[]} args
   * @param {Record<string, string>} [env]
   */
  const settled = (command, args, env = {}) =>
    onSparePorts(async ports => {
      const running = run(command, args, { ...ports, ...env });
      await until(() => running.isReady() || running.hasEnded(), 120_000);
      if (running.hasEnded() && tellsOfTakenPort(running.output())) {
        throw new Error(running.output());
      }
      return running;
    });

  /** @param {string[]} [args] */
  const start = (args = ['--fresh']) =>
    settled(process.execPath, [checkout.door, 'start', ...args]);

  /** @param {ReturnType<typeof run>} running */
  async function membersOf(running) {
    assert.ok(running.isReady(), running.output());
    const pids = await checkout.pids();
    assert.equal(pids.length, 6, 'three parts with a child each');
    assert.ok(pids.every(isAlive));
    return pids;
  }

  /** @param {number[]} pids */
  const areGone = pids => () => !pids.some(isAlive);

  it('prints one line when everything answers, with the address that was asked for', async () => {
    const running = await start();
    const pids = await membersOf(running);
    const { ports } = running;
    const lines = running.output().split('\n');
    assert.deepEqual(
      lines.filter(line => line.startsWith('Service Router is ready')),
      [`Service Router is ready: http://localhost:${ports.PORT}`],
    );
    assert.ok(
      running
        .output()
        .includes(`dig @127.0.0.1 -p ${ports.FLEET_PORT_DNS_NEU}`),
    );
    running.child.kill('SIGINT');
    await until(areGone(pids), endMilliseconds);
    await running.ended();
  });

  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    it(`leaves nothing behind after ${signal}`, async () => {
      const running = await start();
      const pids = await membersOf(running);
      running.child.kill(signal);
      await until(areGone(pids), endMilliseconds);
      assert.equal(await running.ended(), code);
    });
  }

  it('leaves nothing behind when it is killed itself', async () => {
    const running = await start();
    const pids = await membersOf(running);
    running.child.kill('SIGKILL');
    await until(areGone(pids), endMilliseconds);
  });

  it('leaves nothing behind when the npm that runs it is killed', async () => {
    const npm = await settled(
      '/bin/sh',
      ['-c', '"$0" "$1" start --fresh; true', process.execPath, checkout.door],
      { npm_lifecycle_event: 'start' },
    );
    const pids = await membersOf(npm);
    npm.child.kill('SIGKILL');
    await until(areGone(pids), endMilliseconds);
  });

  it('says which port is taken and what moves it, and starts and forgets nothing', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address && typeof address === 'object');
    const { port } = address;
    try {
      const known = await checkout.pids();
      const running = await onSparePorts(async ports => {
        const refused = run(
          process.execPath,
          [checkout.door, 'start', '--fresh'],
          { ...ports, FLEET_PORT_GIT: String(port) },
        );
        await refused.ended();
        const words = refused.output();
        if (tellsOfTakenPort(words) && !words.startsWith(`Port ${port} `)) {
          throw new Error(words);
        }
        return refused;
      });
      assert.equal(await running.ended(), 1);
      assert.match(
        running.output(),
        new RegExp(
          `^Port ${port} \\(tcp\\) for the application repository is taken.* set FLEET_PORT_GIT to another number\\.\n$`,
        ),
      );
      assert.deepEqual(await checkout.pids(), known);
    } finally {
      server.close();
    }
  });

  it('shows what stopped the backend, ends the rest and fails', async () => {
    const running = await settled(
      process.execPath,
      [checkout.door, 'start', '--fresh'],
      { BREAK_BACKEND: 'yes' },
    );
    assert.equal(await running.ended(), 1);
    assert.match(
      running.output(),
      /Error: app-config: serviceRouter\.regions\.weu\.zone is missing\nThe backend ended with exit code 1/,
    );
    assert.equal(running.isReady(), false);
    assert.ok(areGone(await checkout.pids())());
  });

  it('keeps the state of the fleet unless told otherwise', async () => {
    const first = await start();
    await membersOf(first);
    first.child.kill('SIGTERM');
    await first.ended();
    const second = await start([]);
    assert.ok(second.isReady(), second.output());
    assert.equal((await checkout.pids()).length, 12);
    second.child.kill('SIGTERM');
    await second.ended();
  });

  it('refuses words that it does not know', async () => {
    const running = await start(['--prot', '4000']);
    assert.equal(await running.ended(), 1);
    assert.match(running.output(), /does not know "--prot"/);
  });
});
