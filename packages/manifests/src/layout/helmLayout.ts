import { YamlStream } from '../yaml';
import { RoutingRequest } from '../routing';
import { inFolder } from './objectFiles';
import { recordAt, RepositoryDraft } from './RepositoryDraft';
import {
  FieldsPlace,
  PlacedRequest,
  RouteScope,
  RoutingLayout,
} from './RoutingLayout';
import { releaseNamespaces } from '../chart/releaseNamespaces';
import {
  chartOf,
  isRoutingTemplate,
  regionValuesHead,
  ROUTING_TEMPLATE,
} from '../chart/routingChart';

/** Files of a chart, by their place in its folder. */
export const chartFiles = {
  chart: 'Chart.yaml',
  values: 'values.yaml',
  template: 'templates/routing.yaml',
} as const;

/** File with the values of one region. */
export function regionValuesOf(folder: string, region: string): string {
  return inFolder(folder, `values-${region}.yaml`);
}

const valuesOf = (folder: string) => inFolder(folder, chartFiles.values);

function valueOf(draft: RepositoryDraft, path: string) {
  return draft.documentsOf(path)[0]?.value;
}

/** Whether a folder holds a chart of routing, and no other one whose values only look like its. */
export function isRoutingChart(
  draft: RepositoryDraft,
  folder: string,
): boolean {
  return isRoutingTemplate(
    draft.files.get(inFolder(folder, chartFiles.template)),
  );
}

/** Whether a chart's values hold a route of a name, in whatever namespace. */
export function chartNames(
  draft: RepositoryDraft,
  { folder, name }: Pick<RouteScope, 'folder' | 'name'>,
): boolean {
  const values = valueOf(draft, valuesOf(folder));
  return Object.hasOwn(recordAt(values, ['routes']), name);
}

/** Whether a chart of routing holds a route. */
export function chartHolds(draft: RepositoryDraft, scope: RouteScope): boolean {
  return (
    isRoutingChart(draft, scope.folder) &&
    chartNames(draft, scope) &&
    chartNamespaces(draft, scope.folder).includes(scope.namespace)
  );
}

/**
 * The namespaces that a chart puts its objects in, each once: those that the values of its regions name, else those of its
 * releases.
 */
export function chartNamespaces(
  draft: RepositoryDraft,
  folder: string,
): string[] {
  const regions = valuesRegionsOf(draft, folder);
  const namespaces = (regions.length > 0 ? regions : [undefined]).flatMap(
    region => {
      const { name } = {
        ...recordAt(valueOf(draft, valuesOf(folder)), ['namespace']),
        ...(region === undefined
          ? {}
          : recordAt(valueOf(draft, regionValuesOf(folder, region)), [
              'namespace',
            ])),
      };
      return name === undefined || name === null || name === ''
        ? releaseNamespaces(draft.files, folder, region)
        : [String(name)];
    },
  );
  return [...new Set(namespaces)];
}

/** Regions that have values of their own. */
export function valuesRegionsOf(
  draft: RepositoryDraft,
  folder: string,
): string[] {
  return draft.yamlPathsIn(folder).flatMap(path => {
    const [, region] = /(?:^|\/)values-([^/]+)\.yaml$/.exec(path) ?? [];
    return region === undefined ? [] : [region];
  });
}

/** A small chart: the route's data in its values, what differs by region in the values of that region. */
export const helmLayout: RoutingLayout = {
  name: 'helm',
  obstacleOf(draft, { folder, namespace }) {
    const paths = [chartFiles.chart, chartFiles.values, chartFiles.template];
    const missing = paths.filter(path => !draft.has(inFolder(folder, path)));
    if (missing.length === paths.length) {
      return undefined;
    }
    if (missing.length > 0) {
      return {
        field: 'targetPath',
        message: `${folder} holds a Helm chart without ${missing.join(
          ' and ',
        )}, so it is not a chart of routing; choose a folder of its own`,
      };
    }
    if (!isRoutingChart(draft, folder)) {
      return {
        field: 'targetPath',
        message: `${inFolder(
          folder,
          chartFiles.template,
        )} is not the template that is written here, so that nobody but Helm can tell what ${folder} makes; choose a folder of its own`,
      };
    }
    const namespaces = chartNamespaces(draft, folder);
    return namespaces.length === 1 && namespaces[0] === namespace
      ? undefined
      : {
          field: 'namespace',
          message:
            namespaces.length === 0
              ? `${valuesOf(
                  folder,
                )} names no namespace; write namespace.name in it`
              : `${valuesOf(folder)} is for the namespace ${namespaces
                  .map(each => JSON.stringify(each))
                  .join(
                    ' and ',
                  )}, not for "${namespace}", and a chart of routing has one namespace; choose another folder`,
        };
  },
  withObjects(draft, placed) {
    const { folder, regions, request } = placed;
    const values = valuesOf(folder);
    const chart = inFolder(folder, chartFiles.chart);
    const template = inFolder(folder, chartFiles.template);
    const isNew = !draft.has(chart);
    const written = isNew
      ? draft
          .with(draft.file(chart).append(chartOf(request.namespace)))
          .withText(template, ROUTING_TEMPLATE)
          .with(draft.file(values).append(newValues(placed)))
      : draft.with(withRouteValues(draft.file(values), placed));
    const regionPaths = regions.map(region => regionValuesOf(folder, region));
    return {
      draft: regions.reduce(
        (before, region, index) =>
          before.has(regionPaths[index])
            ? before
            : before.withText(regionPaths[index], regionValuesHead(region)),
        written,
      ),
      paths: [chart, values, ...regionPaths, template],
    };
  },
  regionsOf: valuesRegionsOf,
  policyAt: (draft, scope) =>
    chartHolds(draft, scope)
      ? { path: valuesOf(scope.folder), index: 0, at: ['policy'] }
      : undefined,
  routeAt: (draft, scope) =>
    chartHolds(draft, scope)
      ? { path: valuesOf(scope.folder), index: 0, at: ['routes', scope.name] }
      : undefined,
  annotationsAt(draft, { folder, name }, region): FieldsPlace | undefined {
    const path =
      region === undefined ? valuesOf(folder) : regionValuesOf(folder, region);
    return draft.has(path)
      ? { path, index: 0, at: ['routes', name, 'annotations'] }
      : undefined;
  },
  withRegion(draft, { folder }, region) {
    const path = regionValuesOf(folder, region);
    return {
      draft: draft.has(path)
        ? draft
        : draft.withText(path, regionValuesHead(region)),
      paths: [path],
    };
  },
};

function newValues({ request, createNamespace }: PlacedRequest): unknown {
  return {
    namespace: { name: request.namespace, create: createNamespace },
    policy: given(policyFields(request)),
    routes: { [request.name]: given(routeFields(request)) },
  };
}

function withRouteValues(
  values: YamlStream,
  { request, createNamespace }: PlacedRequest,
): YamlStream {
  const named = createNamespace
    ? values.with(0, ['namespace', 'create'], true)
    : values;
  const governed = Object.entries(policyFields(request)).reduce(
    (file, [field, value]) => file.with(0, ['policy', field], value),
    named,
  );
  return Object.entries(routeFields(request)).reduce(
    (file, [field, value]) =>
      file.with(0, ['routes', request.name, field], value),
    governed,
  );
}

type Fields = Record<string, string | undefined>;

function policyFields(request: RoutingRequest): Fields {
  const { mode, sourceRegion, sourceCluster } = request;
  return { mode, sourceRegion, sourceCluster };
}

function routeFields(request: RoutingRequest): Fields {
  return {
    serviceName: request.serviceName,
    application: request.application,
    environment: request.environment,
    gatewayName: request.gatewayName,
    gatewayNamespace: request.gatewayNamespace,
  };
}

function given(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}
