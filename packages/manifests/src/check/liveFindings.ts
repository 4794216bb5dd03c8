import { ChangePlan } from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { deployedOf, textsOfSpec } from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { fieldOfRoute } from './routeFindings';

/**
 * What the backend says of a change, at the places of the manifests that it is about. What is about no object of theirs is
 * told at the first one.
 *
 * @param told - findings that were made without the backend; what they say is not said twice
 * @public
 */
export function liveFindings(
  deployments: readonly Deployment[],
  { findings }: Pick<ChangePlan, 'findings'>,
  told: readonly ManifestFinding[],
): ManifestFinding[] {
  const routes = deployedOf(deployments, 'ServiceRoute');
  const policies = deployedOf(deployments, 'DNSPolicy');
  const [first] = [...routes, ...policies];
  if (!first) {
    return [];
  }
  return findings.flatMap(
    ({ severity, rule, object, field, sentence, remedy }) => {
      const about = (object?.kind === 'DNSPolicy' ? policies : routes).filter(
        ({ manifest }) =>
          manifest.name === object?.name &&
          manifest.namespace === object?.namespace,
      );
      const [{ manifest: route }] = about.length > 0 ? about : [first];
      const isOfPolicy = field === 'mode' || field === 'sourceRegion';
      const policy = policies.find(
        ({ manifest }) =>
          manifest.namespace === route.namespace &&
          (field !== 'sourceRegion' || textsOfSpec(manifest).sourceRegion),
      );
      const [manifest, at] =
        isOfPolicy && policy
          ? [policy.manifest, ['spec', field]]
          : [route, isOfPolicy || !object ? [] : fieldOfRoute(field)];
      const found = findingAt(manifest, at, {
        severity,
        rule,
        message: sentence.replace(/\.$/, ''),
        remedy,
      });
      const finding = object ? found : { ...found, object: undefined };
      const isTold = told.some(
        other =>
          other.rule === rule &&
          other.path === finding.path &&
          other.line === finding.line,
      );
      return isTold ? [] : [finding];
    },
  );
}
