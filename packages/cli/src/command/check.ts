import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  checkManifests,
  DeployedObjects,
  inOrder,
  liveFindings,
  ManifestCheck,
} from '@service-router/manifests';
import { readDeployed } from '../files/readDeployed';
import { UnreadablePath } from '../files/UnreadablePath';
import { rendered, renderedText, Report } from '../formats';
import { askBackend } from '../live/askBackend';
import { Surroundings } from '../Surroundings';
import { CheckArguments } from './readArguments';

/**
 * Checks what the paths hold, and tells it.
 *
 * @returns the exit code
 * @throws UnreadablePath
 */
export async function check(
  wanted: CheckArguments,
  surroundings: Surroundings,
): Promise<number> {
  const { folder, stdin, stdout, stderr } = surroundings;
  const deployed = await readDeployed(wanted.paths, folder, stdin);
  const offline = checkManifests(deployed, {
    registryPrefix: wanted.registryPrefix,
    defaultGatewayNamespace: wanted.gatewayNamespace,
  });
  const { findings, unchecked, isAsked } = await withBackend(
    offline,
    deployed,
    wanted,
    surroundings,
  );
  const report: Report = {
    findings,
    unchecked,
    manifests: new Set(
      deployed.deployments.flatMap(({ objects }) =>
        objects.map(({ path, line }) => `${path}:${line}`),
      ),
    ).size,
  };
  const text = () => renderedText(report, { hasColours: wanted.hasColours });
  if (wanted.output !== undefined) {
    await writeReport(
      resolve(folder, wanted.output),
      rendered(report, wanted.format),
    );
    stdout.write(text());
  } else {
    stdout.write(
      wanted.format === 'text' ? text() : rendered(report, wanted.format),
    );
    if (isForMachines(wanted.format)) {
      stderr.write(renderedText(report, { hasColours: false }));
    }
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const isRefused =
    errors > 0 ||
    warnings > (wanted.maxWarnings ?? Infinity) ||
    (wanted.requireBackend && !isAsked);
  return isRefused ? 1 : 0;
}

/** Reports that are kept rather than read; a log needs words beside them. */
function isForMachines(format: CheckArguments['format']): boolean {
  return ['gitlab', 'sarif', 'json'].includes(format);
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, 'utf8');
  } catch (error) {
    throw new UnreadablePath(
      `the report cannot be written: ${(error as Error).message}`,
    );
  }
}

async function withBackend(
  offline: ManifestCheck,
  deployed: DeployedObjects,
  { backend }: CheckArguments,
  surroundings: Surroundings,
): Promise<ManifestCheck & { isAsked: boolean }> {
  if (!backend) {
    return { ...offline, isAsked: false };
  }
  const answer = await askBackend(deployed, {
    ...backend,
    fetch: surroundings.fetch,
  });
  const told = (message: string) => ({ path: '', line: 1, message });
  return {
    findings: inOrder([
      ...offline.findings,
      ...liveFindings(deployed.deployments, answer, offline.findings),
    ]),
    unchecked: [...offline.unchecked, ...answer.unchecked.map(told)],
    isAsked: answer.isAsked,
  };
}
