import { kubeApiServer } from './kubeApiServer';
import { localFleet } from './localFleet';
import { ApiServerOptions, Target } from './Target';

/** Which target the tests of this process are run against. */
export const TARGET_VARIABLE = 'SERVICE_ROUTER_CLUSTER_TARGET';

const TARGETS = [localFleet, kubeApiServer];

/** The target of this run: the local fleet, unless the environment says otherwise. */
export const target: Target = targetNamed(
  process.env[TARGET_VARIABLE] ?? 'local-fleet',
);

/** Tests against the target; they are skipped, by name, where it cannot be had. */
export function describeCluster(
  title: string,
  needs: ApiServerOptions,
  tests: () => void,
): void {
  const run = target.obstacleTo(needs) ? describe.skip : describe;
  run(title, tests);
}

function targetNamed(name: string): Target {
  const found = TARGETS.find(candidate => candidate.name === name);
  if (!found) {
    throw new Error(
      `${TARGET_VARIABLE} is "${name}"; the targets are ${TARGETS.map(
        candidate => candidate.name,
      ).join(', ')}`,
    );
  }
  return found;
}
