import { helmLayout, chartFiles } from './helmLayout';
import { kustomizationOf } from './kustomization';
import { kustomizeLayout } from './kustomizeLayout';
import { manifestsLayout } from './manifestsLayout';
import { inFolder, objectsIn } from './objectFiles';
import { RepositoryDraft } from './RepositoryDraft';
import { LayoutName, RoutingLayout } from './RoutingLayout';

/** The layout of a name, for one folder. */
export function layoutOf(name: LayoutName): RoutingLayout {
  switch (name) {
    case 'kustomize':
      return kustomizeLayout;
    case 'helm':
      return helmLayout;
    default:
      return manifestsLayout();
  }
}

/** The layouts that a folder has already, each with the file that tells so. */
export function standingLayouts(
  draft: RepositoryDraft,
  folder: string,
): { name: LayoutName; path: string }[] {
  const chart = inFolder(folder, chartFiles.chart);
  const base = kustomizationOf(draft, inFolder(folder, 'base'));
  const objects = objectsIn(
    draft,
    { folder, isDeep: false },
    'ServiceRoute',
    {},
  );
  return [
    ...(draft.has(chart) ? [{ name: 'helm' as const, path: chart }] : []),
    ...(base ? [{ name: 'kustomize' as const, path: base }] : []),
    ...objects
      .slice(0, 1)
      .map(({ path }) => ({ name: 'manifests' as const, path })),
  ];
}
