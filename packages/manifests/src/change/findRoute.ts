import {
  chartFiles,
  chartHolds,
  chartNames,
  chartNamespaces,
  helmLayout,
  isRoutingChart,
} from '../layout/helmLayout';
import { kustomizationOf } from '../layout/kustomization';
import { kustomizeLayout } from '../layout/kustomizeLayout';
import { manifestsLayout } from '../layout/manifestsLayout';
import { inFolder, namesOf, objectsIn } from '../layout/objectFiles';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { StandingRoute } from '../layout/settings';
import { RoutingRefusal } from '../routing';

/** Names one route. @public */
export interface RouteName {
  namespace: string;
  name: string;
}

/**
 * The route as it stands in a folder or below it, whatever its layout. What it is called is what it is called in a cluster: a
 * kustomization or the release of a chart may decide its namespace, and one object may have several.
 *
 * @throws RoutingRefusal when the route is not there, or in several places
 */
export function findRoute(
  draft: RepositoryDraft,
  folder: string,
  route: RouteName,
): StandingRoute {
  const found = [
    ...chartsIn(draft, folder, route),
    ...objectsBelow(draft, folder, route),
  ];
  const told = `ServiceRoute ${route.namespace}/${route.name}`;
  if (found.length > 1) {
    throw refusal(
      `${told} is in several places of ${folder}: ${found
        .map(({ at }) => at)
        .join(', ')}; set targetPath to the folder of one of them`,
    );
  }
  if (found.length === 0) {
    const looked = draft.yamlPathsIn(folder, true);
    const { faults } = draft.names();
    const [nameless] =
      faults.length === 0
        ? [
            ...inOtherCharts(draft, folder, route),
            ...withoutNamespace(draft, folder, route),
          ]
        : [];
    const unread = [
      ...looked
        .filter(path => !isTemplate(draft, path))
        .flatMap(path => draft.unreadableAt(path)?.message ?? []),
      ...faults.map(({ path, line, message }) => `${path}:${line}: ${message}`),
    ];
    throw refusal(
      nameless ??
        `${told} is not in ${folder} (looked in ${
          looked.length
        } YAML files there and below, for manifests, a Kustomize base and charts)${
          unread.length > 0
            ? `; what could not be read: ${unread.join('; ')}`
            : ''
        }; set targetPath to the folder that it was written to, or write it first with service-router:generate`,
    );
  }
  return found[0].standing;
}

interface Finding {
  standing: StandingRoute;
  /** File that tells. */
  at: string;
}

function chartsIn(
  draft: RepositoryDraft,
  folder: string,
  route: RouteName,
): Finding[] {
  return foldersOfCharts(draft, folder).flatMap((chart): Finding[] => {
    const scope = { folder: chart, ...route };
    return chartHolds(draft, scope)
      ? [
          {
            standing: { layout: helmLayout, scope },
            at: inFolder(scope.folder, chartFiles.values),
          },
        ]
      : [];
  });
}

/** Routes of the name whose namespace nothing tells, each with what to do. */
function withoutNamespace(
  draft: RepositoryDraft,
  folder: string,
  { name }: RouteName,
): string[] {
  const objects = objectsIn(draft, { folder, isDeep: true }, 'ServiceRoute', {
    name,
  }).filter(
    document =>
      !isTemplate(draft, document.path) &&
      namesOf(draft, document).every(({ namespace }) => !namespace),
  );
  const charts = foldersOfCharts(draft, folder).filter(
    chart =>
      isRoutingChart(draft, chart) &&
      chartNames(draft, { folder: chart, name }) &&
      chartNamespaces(draft, chart).length === 0,
  );
  return [
    ...objects.map(
      ({ path }) =>
        `ServiceRoute ${name} in ${path} has no namespace, neither there nor by a kustomization; write metadata.namespace`,
    ),
    ...charts.map(
      chart =>
        `ServiceRoute ${name} of the chart ${chart} has no namespace: neither its values name one nor does any release of it that is among the files (spec.targetNamespace of a HelmRelease, spec.destination.namespace of an Application); write namespace.name in ${inFolder(
          chart,
          chartFiles.values,
        )}`,
    ),
  ];
}

/** Charts whose values name the route, and whose template is another. */
function inOtherCharts(
  draft: RepositoryDraft,
  folder: string,
  { namespace, name }: RouteName,
): string[] {
  return foldersOfCharts(draft, folder)
    .filter(
      chart =>
        !isRoutingChart(draft, chart) &&
        chartNames(draft, { folder: chart, name }) &&
        chartNamespaces(draft, chart).includes(namespace),
    )
    .map(
      chart =>
        `the values of the chart ${chart} name ${namespace}/${name}, and ${inFolder(
          chart,
          chartFiles.template,
        )} is not the template that service-router:generate writes, so that nobody but Helm can tell what the chart makes; change it by hand`,
    );
}

function foldersOfCharts(draft: RepositoryDraft, folder: string): string[] {
  return draft
    .yamlPathsIn(folder, true)
    .filter(path => baseNameOf(path) === chartFiles.chart)
    .map(folderOf);
}

function objectsBelow(
  draft: RepositoryDraft,
  folder: string,
  route: RouteName,
): Finding[] {
  const objects = objectsIn(
    draft,
    { folder, isDeep: true },
    'ServiceRoute',
    route,
  );
  return objects
    .filter(({ path }) => !isPatch(draft, path) && !isTemplate(draft, path))
    .map(({ path }): Finding => {
      const root = rootOfBase(draft, path);
      return {
        at: path,
        standing:
          root === undefined
            ? {
                layout: manifestsLayout(true),
                scope: { folder: homeOf(draft, folder, path, route), ...route },
              }
            : { layout: kustomizeLayout, scope: { folder: root, ...route } },
      };
    });
}

/**
 * The folder that a route of plain manifests is at home in: the nearest one around its file that holds the policy of its
 * namespace; where none does, the folder that was looked in.
 */
function homeOf(
  draft: RepositoryDraft,
  folder: string,
  path: string,
  { namespace }: RouteName,
): string {
  for (let around = folderOf(path); ; around = folderOf(around)) {
    const policies = objectsIn(
      draft,
      { folder: around, isDeep: true },
      'DNSPolicy',
      { namespace },
    );
    if (policies.length > 0 || around === folder || around === '.') {
      return policies.length > 0 ? around : folder;
    }
  }
}

/** The folder that base and overlays are in, of a file of the base. */
function rootOfBase(draft: RepositoryDraft, path: string): string | undefined {
  const base = folderOf(path);
  return baseNameOf(base) === 'base' && kustomizationOf(draft, base)
    ? folderOf(base)
    : undefined;
}

function isPatch(draft: RepositoryDraft, path: string): boolean {
  const overlays = folderOf(folderOf(path));
  return (
    baseNameOf(overlays) === 'overlays' &&
    kustomizationOf(draft, inFolder(folderOf(overlays), 'base')) !== undefined
  );
}

function isTemplate(draft: RepositoryDraft, path: string): boolean {
  const templates = folderOf(path);
  return (
    baseNameOf(templates) === 'templates' &&
    draft.has(inFolder(folderOf(templates), chartFiles.chart))
  );
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}

function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function refusal(message: string): RoutingRefusal {
  return new RoutingRefusal([
    { field: 'targetPath', rule: 'notFound', message },
  ]);
}
