import { resolved } from '../kustomize/paths';
import { RepositoryFiles } from '../reading';
import { isRecord } from '../reading/Manifest';

/** A path in a repository in its one spelling: `./routing/` is `routing`, and the root is `.`. */
export function plainPath(path: string): string {
  return (resolved('', path) ?? path) || '.';
}

/** The folder that an object hands over, in its one spelling; undefined for one that hands nothing over. */
export function handedOver({
  kind,
  spec,
}: Record<string, unknown>): string | undefined {
  const path = pathIn(kind, spec);
  return typeof path === 'string' ? plainPath(path) : undefined;
}

function pathIn(kind: unknown, spec: unknown): unknown {
  switch (kind) {
    case 'Kustomization':
      return at(spec, 'path');
    case 'HelmRelease':
      // In a repository of charts, it is the name of one.
      return at(spec, 'chart', 'spec', 'sourceRef', 'kind') === 'HelmRepository'
        ? undefined
        : at(spec, 'chart', 'spec', 'chart');
    case 'Application':
      return at(spec, 'source', 'path');
    default:
      return undefined;
  }
}

/** Whether an object hands over this folder, its base or one of its overlays. */
export function isHandingOver(
  value: Record<string, unknown>,
  folder: string,
  files: RepositoryFiles,
): boolean {
  const handed = handedOver(value);
  return (
    handed !== undefined &&
    isPathOf(
      handed.replace(/(?:^|\/)(?:base|overlays\/[^/]+)$/, '') || '.',
      folder,
      files,
    )
  );
}

/**
 * Whether a path that is handed over is this folder's.
 *
 * The files may hold the repository in a folder of its own: a path that is not among them is the end of another one.
 */
export function isPathOf(
  handed: string,
  folder: string,
  files: RepositoryFiles,
): boolean {
  const own = plainPath(folder);
  const isHere = [...files.keys()].some(each => each.startsWith(`${handed}/`));
  return handed === own || (!isHere && own.endsWith(`/${handed}`));
}

/** The namespace that a release of a chart is installed into; undefined where the object does not say. */
export function releaseNamespaceOf({
  kind,
  metadata,
  spec,
}: Record<string, unknown>): string | undefined {
  const namespace =
    kind === 'HelmRelease'
      ? // Flux installs into the namespace of the release where it is told no other.
        at(spec, 'targetNamespace') ?? at(metadata, 'namespace')
      : at(spec, 'destination', 'namespace');
  return typeof namespace === 'string' && namespace !== ''
    ? namespace
    : undefined;
}

/** Files with values that a release of a chart is made with. */
export function valuesFilesIn(value: Record<string, unknown>): string[] {
  const files =
    value.kind === 'HelmRelease'
      ? at(value.spec, 'chart', 'spec', 'valuesFiles')
      : at(value.spec, 'source', 'helm', 'valueFiles');
  return Array.isArray(files)
    ? files.filter((file): file is string => typeof file === 'string')
    : [];
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (around, key) => (isRecord(around) ? around[key] : undefined),
    value,
  );
}
