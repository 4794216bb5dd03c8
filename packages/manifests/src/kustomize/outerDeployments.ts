import isEqual from 'fast-deep-equal';
import { Unchecked } from '../reading';
import { BuildReaders, Deployment, deploymentOf } from './Deployment';
import { isBelow } from './paths';
import { reachedFrom, referencesOf, rootsOf } from './references';
import { regionReached } from './regionReached';

/** What is applied of a folder, where kustomizations outside of it count. */
export interface OuterDeployments {
  deployments: Deployment[];
  /** What could not be taken into account. */
  unchecked: Unchecked[];
}

/**
 * The deployments of a folder as kustomizations outside of it change them: one that puts everything into a namespace, or
 * patches it, gives another deployment; one that takes it up as it is gives none.
 *
 * Of an outer kustomization only the objects of the folder count, and what keeps it from being built is no fault of the
 * folder.
 *
 * @param inner - what the kustomizations of the folder make by themselves
 */
export function withOuterKustomizations(
  inner: readonly Deployment[],
  folder: string,
  readers: BuildReaders,
): OuterDeployments {
  const references = referencesOf(readers.kustomizations);
  const isOfFolder = (path: string) => path === folder || isBelow(folder, path);
  const unchecked: Unchecked[] = [];
  const outer: Deployment[] = [];
  const kustomized = new Set(
    references.kustomizations.map(each => each.folder),
  );
  const isTaken = ({ folder: own, objects }: Deployment, reached: string[]) =>
    kustomized.has(own)
      ? reached.includes(own)
      : objects.some(({ path }) => reached.includes(path));
  /** By deployment, the files of which something else is applied. */
  const changed = new Map<Deployment, string[]>();
  const kept = new Set<Deployment>();
  for (const root of rootsOf(references).filter(each => !isOfFolder(each))) {
    const reached = [...reachedFrom(references, root)];
    if (!reached.some(isOfFolder)) {
      continue;
    }
    const taken = inner.filter(each => isTaken(each, reached));
    const deployment = deploymentOf(root, readers);
    const [fault] = deployment.faults;
    if (fault) {
      taken.forEach(each => kept.add(each));
      if (!isOfFolder(fault.path)) {
        unchecked.push({
          path: fault.path,
          line: fault.line,
          message: `${
            root || '.'
          } takes up ${folder} and cannot be built, so that what it makes of it is not known: ${
            fault.message
          }`,
        });
      }
      continue;
    }
    const own = new Set(taken.flatMap(each => each.objects).map(placeOf));
    const objects = deployment.objects.filter(
      object => isBelow(folder, object.path) || own.has(placeOf(object)),
    );
    const known = taken.flatMap(each => each.objects);
    const isAsItIs = objects.every(({ value }) =>
      known.some(other => isEqual(other.value, value)),
    );
    if (isAsItIs) {
      taken.forEach(each => kept.add(each));
    } else {
      taken.forEach(each => changed.set(each, reached));
      outer.push({
        ...deployment,
        ...regionReached(root, references),
        objects,
      });
    }
  }
  return {
    deployments: [
      ...inner.flatMap(each => {
        const reached = changed.get(each);
        return kept.has(each) || !reached ? [each] : rest(each, reached);
      }),
      ...outer.filter(
        (one, index) =>
          outer.findIndex(other => isSameApplied(one, other)) === index,
      ),
    ],
    unchecked,
  };
}

function placeOf({ path, line }: { path: string; line: number }): string {
  return JSON.stringify([path, line]);
}

/** What of a deployment nothing else is applied of. */
function rest(deployment: Deployment, reached: string[]): Deployment[] {
  const objects = deployment.objects.filter(
    ({ path }) => !reached.includes(path),
  );
  return objects.length > 0 ? [{ ...deployment, objects }] : [];
}

function isSameApplied(a: Deployment, b: Deployment): boolean {
  return (
    a.region === b.region &&
    isEqual(
      a.objects.map(({ value }) => value),
      b.objects.map(({ value }) => value),
    )
  );
}
