import { inFolder } from '../layout/objectFiles';
import { recordAt } from '../layout/RepositoryDraft';
import { chartFiles, regionValuesOf } from '../layout/helmLayout';
import { overlayOf } from '../layout/kustomizeLayout';
import { DeliveredFolder, DeliveryRequest } from './DeliveryRequest';

/** The source that an object of Flux reads. */
export function sourceNameOf(value: Record<string, unknown>): unknown {
  return (
    recordAt(value, ['spec', 'sourceRef']).name ??
    recordAt(value, ['spec', 'chart', 'spec', 'sourceRef']).name
  );
}

/** The path that a delivery of a region is for. */
export function deliveredPathOf(
  { repositoryPath }: DeliveryRequest,
  { layout }: DeliveredFolder,
  region: string | undefined,
): string {
  if (layout !== 'kustomize') {
    return repositoryPath;
  }
  return region === undefined
    ? inFolder(repositoryPath, 'base')
    : overlayOf(repositoryPath, region);
}

/** The values of a chart for a region, in the order in which they count. */
export function valuesFilesOf(
  folder: string,
  region: string | undefined,
): string[] {
  return [
    inFolder(folder, chartFiles.values),
    ...(region === undefined ? [] : [regionValuesOf(folder, region)]),
  ];
}
