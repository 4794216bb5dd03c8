import {
  isHandingOver,
  releaseNamespaceOf,
  valuesFilesIn,
} from '../delivery/handedOver';
import { RepositoryFiles } from '../reading';
import { isRecord } from '../reading/Manifest';
import { yamlPieces } from '../reading/yamlPieces';

/**
 * Namespaces that a chart is installed into, as the releases of Flux and the applications of Argo CD among the files say: where a
 * template leaves the namespace out, its objects are there.
 *
 * @param folder - of the chart
 * @param region - only releases with the values of this region, or with those of none
 * @returns each once; none where no file tells
 */
export function releaseNamespaces(
  files: RepositoryFiles,
  folder: string,
  region?: string,
): string[] {
  const namespaces = [...files].flatMap(([path, text]) =>
    /\.ya?ml$/.test(path) &&
    /kind:\s*["']?(HelmRelease|Application)\b/.test(text)
      ? yamlPieces(path, text)
          .pieces.map(({ value }) => value)
          .filter(isRecord)
          .filter(
            value =>
              ['HelmRelease', 'Application'].includes(String(value.kind)) &&
              isHandingOver(value, folder, files) &&
              isOf(region, valuesFilesIn(value)),
          )
          .flatMap(value => releaseNamespaceOf(value) ?? [])
      : [],
  );
  return [...new Set(namespaces)];
}

function isOf(region: string | undefined, valuesFiles: string[]): boolean {
  const regions = valuesFiles.flatMap(file => {
    const [, found] = /(?:^|\/)values-([^/]+)\.yaml$/.exec(file) ?? [];
    return found === undefined ? [] : [found];
  });
  return (
    region === undefined || regions.length === 0 || regions.includes(region)
  );
}
