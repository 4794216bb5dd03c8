import { accessSync, constants, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { linesOf } from '../process/linesOf.mjs';
import { onUnusedPorts } from '../process/onUnusedPorts.mjs';

/** What `@backstage/backend-test-utils` reads the address of a PostgreSQL from. */
export const postgresVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** PostgreSQL does not run as root; whoever is there of these runs it then. */
const servants = ['postgres', 'nobody'];

/** How long a fresh server may take to be there; a busy machine needs some of it. */
const patienceMilliseconds = 60_000;

/** Nothing that is written outlives the tests, so nothing waits for a disk. */
const haste = ['fsync', 'synchronous_commit', 'full_page_writes'];

/**
 * @typedef {object} Postgres
 * @property {string} connection its address, with the name and password of somebody who may do everything in it
 * @property {() => Promise<void>} stop ends it and removes what it kept
 *
 * @typedef {object} PostgresMachine
 * @property {(path: string) => boolean} [isExecutable]
 * @property {(folder: string) => string[]} [list] nothing for a folder that is not there
 */

/**
 * Folders in which PostgreSQL's server programs may be, the newest first: those of PATH, then where Debian, Red Hat and
 * Homebrew put them, which is not in PATH.
 *
 * @param {Record<string, string | undefined>} env
 * @param {PostgresMachine} [machine]
 * @returns {string | undefined} undefined when they are nowhere
 */
export function findPostgres(
  env,
  { isExecutable = mayRun, list = listOf } = {},
) {
  const versioned = (
    /** @type {string} */ parent,
    /** @type {RegExp} */ pattern,
  ) =>
    list(parent)
      .filter(name => pattern.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map(name => join(parent, name, 'bin'));
  return [
    ...(env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versioned('/usr/lib/postgresql', /^\d+$/),
    ...versioned('/usr', /^pgsql-\d+$/),
    ...versioned('/opt/homebrew/opt', /^postgresql(@\d+)?$/),
  ].find(folder =>
    ['initdb', 'postgres'].every(name => isExecutable(join(folder, name))),
  );
}

/**
 * Starts a PostgreSQL of its own, empty, on a loopback port that nobody has.
 *
 * @param {Pick<import('../doors/World.mjs').World, 'env' | 'processes'>} world
 * @param {string} bin the folder of its server programs
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ env, processes }, bin) {
  const home = await mkdtemp(join(tmpdir(), 'service-router-postgres-'));
  const account = await accountFor(processes, env);
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  const password = randomBytes(12).toString('hex');
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await mkdir(data, { mode: 0o700 });
    if (account) {
      await chmod(home, 0o711);
      await chown(data, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await initialise(processes, join(bin, 'initdb'), {
      options: { cwd: home, env, ...account },
      args: [
        ...['-D', data, '-U', 'tests', '--pwfile', passwordFile],
        ...['-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'],
      ],
    });
    const { group, port } = await onUnusedPorts(1, async ([own]) => {
      const started = processes.start(
        join(bin, 'postgres'),
        [
          ...['-D', data, '-p', String(own), '-c', 'max_connections=200'],
          ...['-c', 'listen_addresses=127.0.0.1'],
          ...['-c', 'unix_socket_directories='],
          ...haste.flatMap(setting => ['-c', `${setting}=off`]),
        ],
        { cwd: home, env, stdio: ['ignore', 'ignore', 'pipe'], ...account },
      );
      await isReady(started);
      return { group: started, port: own };
    });
    return {
      connection: `postgresql://tests:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await group.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * @param {import('../process/Processes.mjs').Processes} processes
 * @param {string} initdb
 * @param {{ args: string[], options: object }} how
 */
async function initialise(processes, initdb, { args, options }) {
  const group = processes.start(initdb, args, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  /** @type {string[]} */
  const said = [];
  const [{ code, error }] = await Promise.all([
    group.ended,
    linesOf(group.child.stderr, line => said.push(line)),
  ]);
  if (code !== 0) {
    throw new Error(
      `initdb failed: ${error?.message ?? said.slice(-3).join(' ')}`,
    );
  }
}

/**
 * @param {import('../process/ProcessGroup.mjs').ProcessGroup} group
 * @returns {Promise<void>} rejects with what the server said last when it ends, or takes too long
 */
async function isReady(group) {
  /** @type {string[]} */
  const said = [];
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(
          new Error(`PostgreSQL ${why}: ${said.slice(-8).join(' ')}`.trim()),
        );
      timer = setTimeout(
        () => fail('was not ready in time'),
        patienceMilliseconds,
      );
      void group.ended.then(() => fail('did not start'));
      void linesOf(group.child.stderr, line => {
        said.push(line);
        if (line.includes('database system is ready to accept connections')) {
          resolve(undefined);
        }
      });
    });
  } catch (error) {
    await group.stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {import('../process/Processes.mjs').Processes} processes
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ uid: number, gid: number } | undefined>} undefined when PostgreSQL may run as who we are
 */
async function accountFor(processes, env) {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of servants) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async option => {
        const { code, output } = await processes.run('id', [option, name], {
          env,
          onLine: () => {},
        });
        return code === 0 ? Number(output) : NaN;
      }),
    );
    if (uid > 0 && gid > 0) {
      return { uid, gid };
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and none of the accounts ${servants.join(
      ', ',
    )} is there to run it`,
  );
}

/** @param {string} path */
function mayRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function listOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
