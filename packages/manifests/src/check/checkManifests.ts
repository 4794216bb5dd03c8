import { DeployedObjects } from '../kustomize';
import { Unchecked } from '../reading';
import { isOurs } from '../reading/createManifestReader';
import { declaredTwice } from './declaredTwice';
import { ManifestFinding } from './ManifestFinding';
import { objectFindings } from './objectFindings';
import { policyFindings } from './policyFindings';
import { profileFindings } from './profileFindings';
import { CheckOptions, routeFindings } from './routeFindings';
import { settingFindings } from './settingFindings';

/** What speaks against the manifests of a repository. @public */
export interface ManifestCheck {
  /** By path and line; each once, in however many deployments it is. */
  findings: ManifestFinding[];
  /** What was not looked at. */
  unchecked: Unchecked[];
}

/**
 * Everything about manifests that can be told without asking any cluster, by the same rules as the template's form and the
 * backend have.
 *
 * @param deployed - see `deployedObjects`
 * @public
 */
export function checkManifests(
  deployed: DeployedObjects,
  options: CheckOptions = {},
): ManifestCheck {
  const deployments = deployed.deployments.map(deployment => ({
    ...deployment,
    objects: deployment.objects.filter(
      ({ apiVersion, value }) => !isOurs(apiVersion) || !hasPlaceholder(value),
    ),
  }));
  const manifests = deployments.flatMap(({ objects }) => objects);
  const broken = deployments.flatMap(({ faults }) => faults);
  const findings = [
    ...deployed.faults.map(fault => ({ ...fault, rule: 'yaml' as const })),
    ...broken.map(fault => ({ ...fault, rule: 'kustomization' as const })),
  ].map((fault): ManifestFinding => ({ ...fault, severity: 'error' }));
  findings.push(
    ...manifests.flatMap(objectFindings),
    ...manifests.flatMap(settingFindings),
    ...routeFindings(deployments, options),
    ...policyFindings(deployments),
    ...declaredTwice(deployments),
    ...profileFindings(deployments),
  );
  return {
    findings: inOrder(findings),
    unchecked: [
      ...deployed.unchecked,
      ...deployed.deployments.flatMap(deployment => [
        ...deployment.unchecked,
        ...deployment.objects
          .filter(
            ({ apiVersion, value }) =>
              isOurs(apiVersion) && hasPlaceholder(value),
          )
          .map(({ path, line, kind, name }) => ({
            path,
            line,
            message: `${kind} ${name} has placeholders that another tool fills in; check what it becomes`,
          })),
      ]),
    ],
  };
}

/** By place, each once. */
export function inOrder(
  findings: readonly ManifestFinding[],
): ManifestFinding[] {
  const known = new Map(
    findings.map(finding => {
      const { path, line, rule, message } = finding;
      return [JSON.stringify([path, line, rule, message]), finding];
    }),
  );
  return [...known.values()].sort(
    (a, b) =>
      compare(a.path, b.path) || a.line - b.line || compare(a.rule, b.rule),
  );
}

function hasPlaceholder(value: unknown): boolean {
  return /\{\{|\$\{/.test(JSON.stringify(value));
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
