import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Processes } from '../process/Processes.mjs';
import { withPostgres } from './packages.mjs';
import { findPostgres, postgresVariable, startPostgres } from './postgres.mjs';

/** @param {Record<string, string[]>} folders */
const machineWith = folders => ({
  isExecutable: (/** @type {string} */ path) =>
    Object.entries(folders).some(([folder, names]) =>
      names.some(name => path === `${folder}/${name}`),
    ),
  list: (/** @type {string} */ folder) => [
    ...new Set(
      Object.keys(folders)
        .filter(path => path.startsWith(`${folder}/`))
        .map(path => path.slice(folder.length + 1).split('/')[0]),
    ),
  ],
});
const programs = ['initdb', 'postgres'];

describe('findPostgres', () => {
  it('takes the newest of those that Debian has side by side', () => {
    const machine = machineWith({
      '/usr/lib/postgresql/9/bin': programs,
      '/usr/lib/postgresql/15/bin': programs,
    });
    assert.equal(findPostgres({}, machine), '/usr/lib/postgresql/15/bin');
  });

  it('takes the one in PATH before any other', () => {
    const machine = machineWith({
      '/opt/pg/bin': programs,
      '/usr/lib/postgresql/15/bin': programs,
    });
    assert.equal(
      findPostgres({ PATH: '/usr/bin:/opt/pg/bin' }, machine),
      '/opt/pg/bin',
    );
  });

  it('does not take a client for a server', () => {
    const machine = machineWith({ '/usr/bin': ['psql', 'initdb'] });
    assert.equal(findPostgres({ PATH: '/usr/bin' }, machine), undefined);
  });
});

describe('the PostgreSQL of the tests', () => {
  /** @returns {{ screen: { line: (text?: string) => void }, said: string[] }} */
  const listening = () => {
    /** @type {string[]} */
    const said = [];
    return { said, screen: { line: (text = '') => said.push(text) } };
  };

  it('is the one that is named, and none is started beside it', async () => {
    const { screen } = listening();
    const env = { [postgresVariable]: 'postgresql://somewhere' };
    const processes = new Processes();
    const seen = await withPostgres(
      { env, processes, screen, find: () => '/usr/bin' },
      async given => given,
    );
    assert.deepEqual(seen, env);
  });

  it('is told to be missing where there is none', async () => {
    const { screen, said } = listening();
    const seen = await withPostgres(
      { env: {}, processes: new Processes(), screen, find: () => undefined },
      async given => given,
    );
    assert.deepEqual(seen, {});
    assert.match(said.join('\n'), /PostgreSQL/);
    assert.match(said.join('\n'), /SQLite alone/);
  });

  it('that does not start is told, and the tests go on', async () => {
    const { screen, said } = listening();
    const seen = await withPostgres(
      {
        env: {},
        processes: new Processes(),
        screen,
        find: () => '/no/such/folder',
      },
      async given => given,
    );
    assert.deepEqual(seen, {});
    assert.match(said.join('\n'), /ENOENT/);
  });

  const bin = findPostgres(process.env);

  it(
    'answers on its loopback port while it runs, and leaves nothing behind',
    { skip: bin ? false : 'no PostgreSQL on this machine' },
    async () => {
      const processes = new Processes();
      const { TMPDIR } = process.env;
      const folder = await mkdtemp(join(tmpdir(), 'service-router-test-'));
      await chmod(folder, 0o711);
      process.env.TMPDIR = folder;
      const postgres = await startPostgres(
        { env: process.env, processes },
        bin ?? '',
      );
      try {
        const { hostname, port } = new URL(postgres.connection);
        assert.equal(hostname, '127.0.0.1');
        assert.equal(await isListening(Number(port)), true);
      } finally {
        await postgres.stop();
      }
      assert.equal(
        await isListening(Number(new URL(postgres.connection).port)),
        false,
      );
      assert.deepEqual(await readdir(folder), []);
      await rm(folder, { recursive: true });
      if (TMPDIR === undefined) {
        delete process.env.TMPDIR;
      } else {
        process.env.TMPDIR = TMPDIR;
      }
    },
  );
});

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isListening(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
