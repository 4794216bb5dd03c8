import { deployedObjects } from '../kustomize';
import { ManifestFault, RepositoryFiles } from '../reading';
import { RoutingRefusal } from '../routing';

/**
 * Refuses a change after which something of a repository cannot be built any more that could be before.
 *
 * @param what - the change, as the beginning of a sentence: `Without ServiceRoute shop/api`
 * @throws RoutingRefusal naming every place, with what to do
 */
export function refuseUnbuildable(
  before: RepositoryFiles,
  after: RepositoryFiles,
  what: string,
): void {
  const known = faultsOf(before);
  const broken = faultsOf(after).filter(
    fault =>
      !known.some(
        other =>
          other.folder === fault.folder ||
          (other.path === fault.path && other.message === fault.message),
      ),
  );
  if (broken.length > 0) {
    throw new RoutingRefusal(
      broken.map(({ path, line, message, remedy }) => ({
        field: 'targetPath',
        rule: 'layout',
        message: `${what}, ${path} could not be built any more, so nothing was changed: line ${line}: ${message}. ${remedy}`,
      })),
    );
  }
}

/** Faults, those of deployments with the folder that they keep from being built. */
function faultsOf(
  files: RepositoryFiles,
): (ManifestFault & { folder?: string })[] {
  const { deployments, faults } = deployedObjects(files);
  return [
    ...deployments.flatMap(deployment =>
      deployment.faults.map(fault => ({ ...fault, folder: deployment.folder })),
    ),
    ...faults.map(fault => ({ ...fault, folder: `file ${fault.path}` })),
  ];
}
