import { Failure } from '../toolchain/Failure.mjs';
import { setUp } from '../toolchain/setUp.mjs';
import { Tally } from './Tally.mjs';
import { doors } from './doors.mjs';
import { format } from './format.mjs';
import { lint } from './lint.mjs';
import { packages } from './packages.mjs';
import { types } from './types.mjs';

/** What `npm test` consists of, the quick ones first. */
export const checks = [types, lint, format, doors, packages];

export const testHelp = `npm test

Type check, lint, format, and all unit and integration tests. The last line is "N passed, N failed".

  npm test -- --only types|lint|format|doors|packages   one of them
  npm test -- <pattern> ...                              the packages' tests in files that match (words go to Jest)

  SERVICE_ROUTER_NODE=22|24                              run with this Node, whichever the machine has`;

/**
 * @param {import('../doors/World.mjs').World} world
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runTests(world, args) {
  const plan = planOf(args);
  const toolchain = await setUp(world);
  const tally = await runChecks(plan.checks, {
    world,
    toolchain,
    args: plan.args,
  });
  world.screen.line(`\n${tally}`);
  return tally.hasFailed ? 1 : 0;
}

/**
 * One check behind a door of its own; it ends with the line that all tests end with.
 *
 * @param {import('./Check.mjs').Check} check
 * @returns {import('../doors/doors.mjs').Door['open']}
 */
export function doorOf(check) {
  return async (world, args) => {
    const toolchain = await setUp(world);
    const tally = await check.run({ world, toolchain, args });
    world.screen.line(`${check.title}: ${tally}`);
    return tally.hasFailed ? 1 : 0;
  };
}

/**
 * Runs all of them, whatever becomes of each: a person mends more than one thing at a time.
 *
 * @param {readonly import('./Check.mjs').Check[]} chosen
 * @param {import('./Check.mjs').CheckContext} context
 */
async function runChecks(chosen, context) {
  const { screen } = context.world;
  /** @type {{ title: string, tally: Tally }[]} */
  const results = [];
  for (const check of chosen) {
    screen.line(`\n── ${check.title}`);
    const startedAt = screen.now();
    const tally = await check.run(context);
    screen.line(
      `   ${tally}  (${((screen.now() - startedAt) / 1000).toFixed(1)} s)`,
    );
    results.push({ title: check.title, tally });
  }
  screen.line('');
  for (const { title, tally } of results) {
    screen.line(`${tally.hasFailed ? '✖' : '✔'} ${title}: ${tally}`);
  }
  return Tally.sum(results.map(({ tally }) => tally));
}

/**
 * What the words after `npm test --` ask for.
 *
 * @param {readonly string[]} args
 */
export function planOf(args) {
  if (args[0] === '--only') {
    const check = checks.find(({ name }) => name === args[1]);
    if (!check) {
      const names = checks.map(({ name }) => name).join(', ');
      throw new Failure(
        `--only takes one of ${names}; got "${args[1] ?? ''}".`,
      );
    }
    return { checks: [check], args: args.slice(2) };
  }
  return { checks: args.length > 0 ? [packages] : checks, args };
}
