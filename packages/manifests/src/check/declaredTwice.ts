import isEqual from 'fast-deep-equal';
import { describeManifest } from '../reading';
import { Deployment } from '../kustomize';
import {
  DeployedManifest,
  deployedOf,
  keyOf,
  mayMeet,
  placeText,
} from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';

/**
 * Objects that two files declare with different specs, for clusters that both may be applied to. One file that deployments make
 * different objects of is meant to differ.
 */
export function declaredTwice(
  deployments: readonly Deployment[],
): ManifestFinding[] {
  return ['ServiceRoute', 'DNSPolicy'].flatMap(kind => {
    const known = new Map<string, DeployedManifest[]>();
    return deployedOf(deployments, kind).flatMap(deployed => {
      const { manifest, deployment } = deployed;
      const key = keyOf(manifest);
      const earlier = known.get(key) ?? [];
      known.set(key, [...earlier, deployed]);
      const other = earlier.find(
        one =>
          placeText(one.manifest) !== placeText(manifest) &&
          mayMeet(one.deployment, deployment) &&
          !isEqual(one.manifest.value.spec, manifest.value.spec),
      );
      return other
        ? [
            findingAt(manifest, ['metadata', 'name'], {
              severity: other.deployment === deployment ? 'error' : 'warning',
              rule: 'declaredTwice',
              message: `${describeManifest(
                manifest,
              )} is declared in ${placeText(
                other.manifest,
              )}, as well, and differently; in a cluster that gets both, the one that is applied last counts`,
              remedy: 'Keep one of them, or give one another name.',
            }),
          ]
        : [];
    });
  });
}
