import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jestTallyOf } from './jestTallyOf.mjs';
import { findPostgres, postgresVariable, startPostgres } from './postgres.mjs';

/**
 * The unit and integration tests of all packages.
 *
 * @type {import('./Check.mjs').Check}
 */
export const packages = {
  name: 'packages',
  title: 'Tests of the packages',
  async run({ world, toolchain, args }) {
    const { checkout, processes, env, screen } = world;
    const folder = await mkdtemp(join(tmpdir(), 'service-router-test-'));
    const report = join(folder, 'jest.json');
    try {
      const { code, signal } = await withPostgres(world, withDatabase =>
        processes.run(
          toolchain.node,
          [
            ...toolchain.backstageCli,
            ...['repo', 'test', '--watchAll=false', '--json'],
            ...[`--outputFile=${report}`, ...patienceOf(args), ...args],
          ],
          {
            cwd: checkout.root,
            env: testEnvironmentOf(
              toolchain.environment({ ...env, ...withDatabase }),
            ),
          },
        ),
      );
      const verdict = jestTallyOf(await readReport(report), { code, signal });
      verdict.remarks.forEach(remark => screen.line(remark));
      return verdict.tally;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/**
 * Does something with the name of a PostgreSQL in its environment: the one that is named already, or one that is started
 * for it where PostgreSQL's server programs are, and ended after it. Without one it is done all the same, and said.
 *
 * @template T
 * @param {Pick<import('../doors/World.mjs').World, 'env' | 'processes'> & {
 *   screen: { line: (text?: string) => void }, find?: typeof findPostgres,
 * }} world
 * @param {(env: Record<string, string | undefined>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPostgres(world, work) {
  const { env, screen, find = findPostgres } = world;
  if (env[postgresVariable]) {
    return work({ [postgresVariable]: env[postgresVariable] });
  }
  const bin = find(env);
  if (bin === undefined) {
    screen.line(
      `No PostgreSQL server on this machine: what is stored is tested on SQLite alone. Install postgresql, or name one in ${postgresVariable}.`,
    );
    return work({});
  }
  let postgres;
  try {
    postgres = await startPostgres(world, bin);
  } catch (error) {
    screen.line(
      `PostgreSQL could not be started, so what is stored is tested on SQLite alone: ${
        /** @type {Error} */ (error).message
      }`,
    );
    return work({});
  }
  try {
    return await work({ [postgresVariable]: postgres.connection });
  } finally {
    await postgres.stop();
  }
}

/**
 * Jest's own five seconds for a test are a developer's idle machine; two workers on two busy cores need more, and a test that
 * hangs still fails. Given once and once only: of two time limits Jest makes a list, which it takes for no time at all.
 *
 * @param {readonly string[]} args what the person added, which goes first
 * @returns {string[]}
 */
export function patienceOf(args) {
  return args.some(argument => argument.startsWith('--testTimeout'))
    ? []
    : ['--testTimeout=60000'];
}

/**
 * Tests run once and not in watch mode; `@kubernetes/client-node` 2 is an ES module, which Jest loads only with Node's
 * module API for virtual machines.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function testEnvironmentOf(env) {
  const options = [
    env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ];
  return { ...env, CI: '1', NODE_OPTIONS: options.filter(Boolean).join(' ') };
}

/**
 * @param {string} file
 * @returns {Promise<string | undefined>} undefined when Jest did not come to write one
 */
async function readReport(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
