import { RepositoryFiles } from '../reading';
import { isRecord } from '../reading/Manifest';

/** The folder that an object hands over; undefined for one that hands nothing over. */
export function handedOver({ kind, spec }: Record<string, unknown>): unknown {
  switch (kind) {
    case 'Kustomization':
      return at(spec, 'path');
    case 'HelmRelease':
      return at(spec, 'chart', 'spec', 'chart');
    case 'Application':
      return at(spec, 'source', 'path');
    default:
      return undefined;
  }
}

/**
 * Whether an object hands over this folder, its base or one of its overlays.
 *
 * The files may hold the repository in a folder of its own: a path that is not among them is the end of another one.
 */
export function isHandingOver(
  value: Record<string, unknown>,
  folder: string,
  files: RepositoryFiles,
): boolean {
  const handed = handedOver(value);
  if (typeof handed !== 'string') {
    return false;
  }
  const path = handed
    .replace(/^(\.?\/)+|\/+$|^\.$/g, '')
    .replace(/\/(base|overlays\/[^/]+)$/, '');
  const isHere = [...files.keys()].some(each => each.startsWith(`${path}/`));
  return (
    path === (folder === '.' ? '' : folder) ||
    (!isHere && folder.endsWith(`/${path}`))
  );
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
