import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTallyOf } from './nodeTallyOf.mjs';

/**
 * The tests of these scripts, with Node's own runner.
 *
 * @type {import('./Check.mjs').Check}
 */
export const doors = {
  name: 'doors',
  title: 'Tests of the doors',
  async run({ world, toolchain }) {
    const { checkout, processes, env, screen } = world;
    const folder = await mkdtemp(join(tmpdir(), 'service-router-test-'));
    const report = join(folder, 'node.tap');
    try {
      const { code } = await processes.run(
        toolchain.node,
        [
          '--test',
          ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
          ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
          ...testFilesIn(checkout.path('scripts')),
        ],
        {
          cwd: checkout.root,
          env: withoutTestContext(toolchain.environment(env)),
        },
      );
      const verdict = nodeTallyOf(
        await readFile(report, 'utf8').catch(() => ''),
        code,
      );
      verdict.remarks.forEach(remark => screen.line(remark));
      return verdict.tally;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/**
 * Node's runner marks its children, and a runner so marked reports to its parent only.
 *
 * @param {Record<string, string | undefined>} env
 */
function withoutTestContext(env) {
  return { ...env, NODE_TEST_CONTEXT: undefined };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function testFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return testFilesIn(path);
    }
    return entry.name.endsWith('.test.mjs') ? [path] : [];
  });
}
