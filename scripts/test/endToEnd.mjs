import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../start/launch.mjs';
import { onSparePorts } from '../start/sparePorts.mjs';
import { Failure } from '../toolchain/Failure.mjs';
import { setUp } from '../toolchain/setUp.mjs';
import { Tally } from './Tally.mjs';
import { findChromium } from './chromium.mjs';
import { playwrightTallyOf } from './playwrightTallyOf.mjs';

/** @typedef {import('../doors/World.mjs').World} World */
/** @typedef {import('../toolchain/Toolchain.mjs').Toolchain} Toolchain */

export const endToEndHelp = `npm run test:e2e

Does the whole job in a browser, against a Service Router of its own: fresh, and on ports that nobody has.
The last line is "N passed, N failed". What the browser showed is in test/e2e/results.

  npm run test:e2e -- --headed   any option of Playwright's "test" command

  CHROMIUM_PATH   the browser, if it is not found by itself
  SERVICE_ROUTER_NODE=22|24   run with this Node, whichever the machine has`;

const config = 'test/e2e/playwright.config.ts';

/**
 * @param {World} world
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runEndToEnd(world, args) {
  const { checkout, screen } = world;
  if (!existsSync(checkout.path(config))) {
    throw new Failure(`This checkout has no browser test (${config}).`);
  }
  const toolchain = await setUp(world);
  const chromium = await findChromium(world.env, {
    playwrightsOwn: () => playwrightsOwn(world, toolchain),
  });
  const home = await mkdtemp(join(tmpdir(), 'service-router-fleet-'));
  const env = { ...world.env, FLEET_HOME: home };
  try {
    const tally = await judge({ ...world, env }, toolchain, chromium, args);
    if (tally.hasFailed) {
      const logs = checkout.path('test', 'e2e', 'results', 'logs');
      await cp(join(home, 'logs'), logs, { recursive: true });
      screen.line(`What the parts said is in ${logs}`);
    }
    screen.line(`\n${tally}`);
    return tally.hasFailed ? 1 : 0;
  } finally {
    await world.processes.stopAll();
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Starts everything and lets Playwright judge it. That something does not start, or ends in between, is a failed test.
 *
 * @param {World} world
 * @param {Toolchain} toolchain
 * @param {string} chromium
 * @param {readonly string[]} args
 */
async function judge(world, toolchain, chromium, args) {
  const { screen } = world;
  try {
    const { ports, running } = await onSparePorts(async spare => ({
      ports: spare,
      running: await launchOn(world, toolchain, spare),
    }));
    return await Promise.race([
      runPlaywright(world, toolchain, args, {
        ...ports,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_BASE_URL: running.sites.appUrl,
      }),
      running.whileAlive(),
    ]);
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error;
    }
    error.details.forEach(detail => screen.line(`  ${detail}`));
    screen.line(error.message);
    return new Tally({ failed: 1 });
  }
}

/**
 * @param {World} world
 * @param {Toolchain} toolchain
 * @param {Record<string, string>} ports by the variables that move them
 */
async function launchOn(world, toolchain, ports) {
  const env = { ...world.env, ...ports };
  try {
    return await launch({ ...world, env }, toolchain, {
      isFresh: true,
      isWatching: false,
      configFiles: [],
    });
  } catch (error) {
    await world.processes.stopStarted();
    throw error;
  }
}

/**
 * @param {World} world
 * @param {Toolchain} toolchain
 * @param {readonly string[]} args
 * @param {Record<string, string>} names what the test is told by environment
 */
async function runPlaywright(world, toolchain, args, names) {
  const { checkout, processes, env, screen } = world;
  const folder = await mkdtemp(join(tmpdir(), 'service-router-test-'));
  const report = join(folder, 'playwright.json');
  try {
    const { code } = await processes.run(
      toolchain.node,
      [
        checkout.path('node_modules', '@playwright', 'test', 'cli.js'),
        ...['test', '--config', checkout.path(config)],
        ...['--reporter=list,json', ...args],
      ],
      {
        cwd: checkout.root,
        env: {
          ...toolchain.environment(env),
          ...names,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    const text = existsSync(report)
      ? await readFile(report, 'utf8')
      : undefined;
    const { tally, remarks } = playwrightTallyOf(text, code);
    remarks.forEach(remark => screen.line(remark));
    return tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {World} world
 * @param {Toolchain} toolchain
 * @returns {Promise<string | undefined>}
 */
async function playwrightsOwn({ checkout, processes, env }, toolchain) {
  const { code, output } = await processes.run(
    toolchain.node,
    ['--print', "require('@playwright/test').chromium.executablePath()"],
    { cwd: checkout.root, env, onLine: () => {} },
  );
  return code === 0 ? output.trim() : undefined;
}
