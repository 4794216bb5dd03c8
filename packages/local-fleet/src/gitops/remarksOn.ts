import { deployedObjects } from '@service-router/manifests';

/**
 * What the clusters would not make of files as they ask for it, so that whoever merges them knows: what cannot be built, and
 * what is left out here.
 *
 * @param files - of the whole repository
 * @param paths - files of a change; only remarks on the application or part of the platform that one of them is in
 * @returns a sentence each
 */
export function remarksOn(
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
): string[] {
  const concerned = new Set(paths.map(partOf));
  const { deployments, faults, unchecked } = deployedObjects(files);
  const remarks = [
    ...faults,
    ...unchecked,
    ...deployments.flatMap(deployment => [
      ...deployment.faults,
      ...deployment.unchecked,
      ...deployment.leftOut,
    ]),
  ]
    .filter(({ path }) => concerned.has(partOf(path)))
    .map(({ path, line, message }) => `${path}, line ${line}: ${message}`);
  return [...new Set(remarks)];
}

/** `apps/shop` of a file of that application. */
function partOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
