import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Processes } from '../process/Processes.mjs';
import { Screen } from '../screen/Screen.mjs';
import { Checkout } from '../toolchain/Checkout.mjs';
import {
  controlPlane,
  externalDns,
  externalDns015,
  findGo,
  goPrograms,
} from './goPrograms.mjs';

/** @type {import('./goPrograms.mjs').GoPrograms} */
const wanted = {
  name: 'tools',
  module: 'tools',
  programs: { first: 'example.com/first', second: 'example.com/second' },
};

/** What `go build` does, as far as it is asked for here: the program says which package it is made of. */
const compiler = `#!/bin/sh
echo "$@" >> calls
case "$*" in *"$BREAK"*) [ -n "$BREAK" ] && { echo "$BREAK: no such package" >&2; exit 1; };; esac
[ -n "$HANG" ] && exec sleep 60
while [ "$1" != -o ]; do shift; done
printf '#!/bin/sh\\necho %s\\n' "$3" > "$2"
chmod +x "$2"
`;

describe('programs that are built with Go', () => {
  /** @type {string} */
  let root;
  /** @type {string} */
  let go;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'service-router-go-'));
    go = join(root, 'go');
    await mkdir(join(root, 'tools'));
    await writeFile(join(root, 'tools', 'go.mod'), 'module tools\n');
    await writeFile(join(root, 'tools', 'go.sum'), '');
    await writeFile(go, compiler, { mode: 0o755 });
  });
  afterEach(() => rm(root, { recursive: true }));

  const calls = async () => {
    const file = join(root, 'tools', 'calls');
    return existsSync(file)
      ? (await readFile(file, 'utf8')).trimEnd().split('\n').length
      : 0;
  };
  /**
   * @param {Record<string, string>} [env]
   * @param {number} [until]
   */
  const get = (env = {}, until = Date.now() + 60_000) =>
    goPrograms(
      {
        checkout: new Checkout(root),
        env: {
          PATH: process.env.PATH,
          XDG_CACHE_HOME: join(root, 'c'),
          ...env,
        },
        processes: new Processes(),
        screen: new Screen({ write: () => {} }),
      },
      wanted,
      { until, go },
    );

  it('are kept in the cache folder of the person, outside the checkout', async () => {
    const { folder, obstacle } = await get();
    assert.equal(obstacle, undefined);
    assert.ok(folder.startsWith(join(root, 'c', 'service-router', 'tools-')));
    assert.match(await readFile(join(folder, 'second'), 'utf8'), /com\/second/);
  });

  it('are not built a second time', async () => {
    await get();
    await get();
    assert.equal(await calls(), 2);
  });

  it('are built anew, beside the old, when the module names other versions', async () => {
    const before = await get();
    await writeFile(join(root, 'tools', 'go.mod'), 'module tools // newer\n');
    const after = await get();
    assert.notEqual(after.folder, before.folder);
    assert.equal(await calls(), 4);
  });

  it('tell what the compiler says when they cannot be built, and keep those that could', async () => {
    const { folder, obstacle } = await get({ BREAK: 'example.com/second' });
    assert.equal(
      obstacle,
      'second could not be built: example.com/second: no such package',
    );
    assert.ok(existsSync(join(folder, 'first')));
    assert.ok(!existsSync(join(folder, 'second')));
  });

  it('are given up when the time is over', async () => {
    const { obstacle } = await get({ HANG: 'yes' }, Date.now());
    assert.match(
      String(obstacle),
      /^the time for building was over before first was built/,
    );
  });
});

describe('findGo', () => {
  const has = (/** @type {string[]} */ ...paths) => ({
    isExecutable: (/** @type {string} */ path) => paths.includes(path),
  });

  it('takes the one in PATH', () => {
    const { isExecutable } = has('/opt/go', '/usr/local/go/bin/go');
    assert.equal(findGo({ PATH: '/usr/bin:/opt' }, isExecutable), '/opt/go');
  });

  it('looks where Go is installed and PATH does not tell', () => {
    const { isExecutable } = has('/usr/local/go/bin/go');
    assert.equal(
      findGo({ PATH: '/usr/bin' }, isExecutable),
      '/usr/local/go/bin/go',
    );
  });

  it('finds none where there is none', () => {
    assert.equal(findGo({ PATH: '/usr/bin' }, has().isExecutable), undefined);
  });
});

describe('the Go modules of this checkout', () => {
  for (const { name, module, programs } of [
    controlPlane,
    externalDns,
    externalDns015,
  ]) {
    it(`declare what is built of ${name} as tools`, async () => {
      const text = await readFile(
        Checkout.ofThisFile().path(module, 'go.mod'),
        'utf8',
      );
      for (const path of Object.values(programs)) {
        assert.match(text, new RegExp(`^(tool |\\t)${path}$`, 'm'));
      }
    });
  }
});
