import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';
import { setUp } from '../toolchain/setUp.mjs';
import { Tally } from './Tally.mjs';
import { jestTallyOf } from './jestTallyOf.mjs';
import { testEnvironmentOf } from './packages.mjs';
import { realPrograms } from './realPrograms.mjs';
import { skippedTestsOf } from './skippedTestsOf.mjs';

export const clusterHelp = `npm run test:cluster

One suite of what fleet and reconciler do to a cluster, against two API servers: the one of the local fleet, and a real
kube-apiserver with etcd and kube-controller-manager; and of what a real ExternalDNS makes of it in BIND, and in the local
fleet's Azure.
The last line is "N passed, N failed"; what could not be had is counted as skipped, by name.

  npm run test:cluster -- --target local-fleet|kube-apiserver   one of the two
  npm run test:cluster -- <pattern> ...                         the tests in files that match (words go to Jest)

The real programs are built with the Go toolchain from test/cluster/control-plane, external-dns and external-dns-0.15, once, into
$XDG_CACHE_HOME/service-router (~/.cache/service-router); on two cores a cold build takes a quarter to half an hour.

  KUBEBUILDER_ASSETS            the folder of etcd, kube-apiserver and kube-controller-manager, to build none
  SERVICE_ROUTER_EXTERNAL_DNS   the path of external-dns, to build none; SERVICE_ROUTER_EXTERNAL_DNS_0_15 that of an old one
  SERVICE_ROUTER_BUILD_MINUTES  how long building may take; 35 unless said otherwise
  SERVICE_ROUTER_NODE=22|24     run with this Node, whichever the machine has`;

/** The API servers that the suite knows. */
const targets = /** @type {const} */ (['local-fleet', 'kube-apiserver']);

/** @typedef {(typeof targets)[number]} TargetName */
/** @typedef {import('../doors/World.mjs').World} World */

/**
 * @param {World} world
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runCluster(world, args) {
  const plan = planOf(args);
  const toolchain = await setUp(world);
  const { screen } = world;
  /** @type {{ target: TargetName, tally: Tally }[]} */
  const results = [];
  for (const target of plan.targets) {
    screen.line(`\n── ${target}`);
    const programs =
      target === 'kube-apiserver' ? await realPrograms(world) : {};
    const tally = await runSuite(
      world,
      toolchain,
      { SERVICE_ROUTER_CLUSTER_TARGET: target, ...programs },
      plan.args,
    );
    results.push({ target, tally });
  }
  screen.line('');
  for (const { target, tally } of results) {
    screen.line(`${tally.hasFailed ? '✖' : '✔'} ${target}: ${tally}`);
  }
  const tally = Tally.sum(results.map(result => result.tally));
  screen.line(`\n${tally}`);
  return tally.hasFailed ? 1 : 0;
}

/**
 * What the words after `npm run test:cluster --` ask for.
 *
 * @param {readonly string[]} args
 */
export function planOf(args) {
  const at = args.indexOf('--target');
  if (at < 0) {
    return { targets: [...targets], args: [...args] };
  }
  const target = targets.find(name => name === args[at + 1]);
  if (!target) {
    throw new Failure(
      `--target takes one of ${targets.join(', ')}; got "${
        args[at + 1] ?? ''
      }".`,
    );
  }
  return {
    targets: [target],
    args: args.filter((_, i) => i < at || i > at + 1),
  };
}

/**
 * No API server takes part in the tests of Traffic Manager: `npm test` runs them, once. Here they run when they are named.
 *
 * @param {readonly string[]} args
 */
export function ignoredBy(args) {
  return args.some(arg => arg.includes('traffic'))
    ? []
    : ['--testPathIgnorePatterns=/src/traffic/'];
}

/**
 * @param {World} world
 * @param {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @param {Record<string, string>} names what the tests are told by environment
 * @param {readonly string[]} args
 */
async function runSuite(world, toolchain, names, args) {
  const { checkout, processes, env, screen } = world;
  const folder = await mkdtemp(join(tmpdir(), 'service-router-test-'));
  const report = join(folder, 'jest.json');
  try {
    const { code, signal } = await processes.run(
      toolchain.node,
      [
        ...toolchain.backstageCli,
        ...['package', 'test', '--watchAll=false', '--json', '--verbose'],
        // One control plane at a time: each is several programs.
        ...[`--outputFile=${report}`, '--runInBand'],
        ...args,
        // Last: as a list, it takes whatever comes after it.
        ...ignoredBy(args),
      ],
      {
        cwd: checkout.path('test', 'cluster'),
        env: testEnvironmentOf(toolchain.environment({ ...env, ...names })),
      },
    );
    const text = await readFile(report, 'utf8').catch(() => undefined);
    const skipped = skippedTestsOf(text);
    const verdict = jestTallyOf(
      text,
      { code, signal },
      { mayBeSkipped: skipped.length > 0 },
    );
    verdict.remarks.forEach(remark => screen.line(remark));
    if (skipped.length > 0) {
      screen.line('\nNot checked:');
      skipped.forEach(name => screen.line(`  ${name}`));
    }
    return verdict.tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
