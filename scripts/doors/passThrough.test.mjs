import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { fakeCheckout } from '../start/testing/fakeCheckout.mjs';

const run = promisify(execFile);

describe('a door to a program', () => {
  /** @type {Awaited<ReturnType<typeof fakeCheckout>>} */
  let checkout;
  before(async () => {
    checkout = await fakeCheckout();
  });
  after(() => checkout.remove());

  /**
   * @param {string[]} words
   * @param {Record<string, string>} [env]
   */
  const door = (words, env = {}) =>
    run(process.execPath, [checkout.door, ...words], {
      cwd: checkout.root,
      env: { PATH: process.env.PATH, ...env },
    });

  /** @param {string} script */
  async function putBench(script) {
    await mkdir(`${checkout.root}/test/bench`, { recursive: true });
    await writeFile(`${checkout.root}/test/bench/run.ts`, script);
  }

  it('says that this checkout has none', async () => {
    await assert.rejects(door(['conformance']), {
      code: 1,
      stderr:
        'This checkout has no conformance cases (test/conformance/run.ts).\n',
      stdout: '',
    });
  });

  it('hands over every word, also --help, and nothing of its own', async () => {
    await putBench('console.log(process.argv.slice(2).join("|"))');
    const { stdout } = await door(['bench', 'plan', '--json', 'a b', '--help']);
    assert.equal(stdout, 'plan|--json|a b|--help\n');
  });

  it('gives the exit code back', async () => {
    await putBench('process.exit(7)');
    await assert.rejects(door(['bench']), { code: 7 });
  });

  it('lets a program that was killed not look like one that went well', async () => {
    await putBench('process.kill(process.pid, "SIGKILL")');
    await assert.rejects(door(['bench']), { code: 1 });
  });

  it('tells where the fleet is', async () => {
    await putBench(
      'console.log(process.env.FLEET_HOME, process.env.FLEET_PORT_DNS_FRC)',
    );
    const { stdout } = await door(['bench'], { FLEET_PORT: '9000' });
    assert.equal(stdout, `${checkout.root}/.fleet 9022\n`);
  });

  it('starts the program where the person is', async () => {
    await putBench('console.log(process.cwd())');
    const { stdout } = await door(['bench'], {
      INIT_CWD: `${checkout.root}/packages`,
    });
    assert.equal(stdout, `${checkout.root}/packages\n`);
  });
});
