import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jestTallyOf } from './jestTallyOf.mjs';

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
      const { code, signal } = await processes.run(
        toolchain.node,
        [
          ...toolchain.backstageCli,
          ...['repo', 'test', '--watchAll=false', '--json'],
          ...[`--outputFile=${report}`, ...patienceOf(args), ...args],
        ],
        {
          cwd: checkout.root,
          env: testEnvironmentOf(toolchain.environment(env)),
        },
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
