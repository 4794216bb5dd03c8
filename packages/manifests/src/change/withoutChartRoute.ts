import { DEFAULT_POLICY_NAME } from '@service-router/plugin-service-router-common';
import {
  chartFiles,
  chartNamespaces,
  regionValuesOf,
  valuesRegionsOf,
} from '../layout/helmLayout';
import { inFolder } from '../layout/objectFiles';
import { recordAt, RepositoryDraft } from '../layout/RepositoryDraft';
import { RouteScope } from '../layout/RoutingLayout';
import { regionValuesHead } from '../chart/routingChart';
import { NAMESPACE_NOT_ASKED_FOR, Removal } from './Removal';
import {
  restOfNamespaces,
  stillThere,
  unreadOfNamespace,
} from './restOfNamespace';

/**
 * The draft without a route of a chart's values, and without the chart when that was its last one.
 *
 * @param removeNamespace - also a chart that makes the Namespace, where nothing else of the files is in it
 */
export function withoutChartRoute(
  draft: RepositoryDraft,
  { folder, name }: RouteScope,
  removeNamespace: boolean,
): Removal {
  const namespaces = chartNamespaces(draft, folder);
  const valuesPath = inFolder(folder, chartFiles.values);
  const regions = valuesRegionsOf(draft, folder);
  const others = Object.keys(routesOf(draft, valuesPath)).filter(
    other => other !== name,
  );
  const routes = namespaces.map(
    namespace => ({ kind: 'ServiceRoute', namespace, name } as const),
  );
  const own = [
    ...Object.values(chartFiles).map(path => inFolder(folder, path)),
    ...regions.map(region => regionValuesOf(folder, region)),
  ];
  const valuesPaths = [
    valuesPath,
    ...regions.map(region => regionValuesOf(folder, region)),
  ];
  const foreign = foreignIn(draft, folder, own, valuesPaths);
  const isMaking = valuesPaths.some(
    path =>
      recordAt(draft.documentsOf(path)[0]?.value, ['namespace']).create ===
      true,
  );
  const needing = isMaking
    ? needingNamespaces(draft, folder, namespaces, own) ??
      (removeNamespace ? undefined : NAMESPACE_NOT_ASKED_FOR)
    : undefined;
  if (others.length + foreign.length === 0 && needing === undefined) {
    return {
      draft: own.reduce((before, path) => before.without(path), draft),
      removed: [
        ...routes,
        ...namespaces.map(
          namespace =>
            ({
              kind: 'DNSPolicy',
              namespace,
              name: DEFAULT_POLICY_NAME,
            } as const),
        ),
      ],
      kept: [],
      goneNamespaces: isMaking ? namespaces : [],
    };
  }
  const without = regions.reduce(
    (before, region) =>
      withoutRegionRoute(before, regionValuesOf(folder, region), region, name),
    draft.with(draft.file(valuesPath).with(0, ['routes', name], undefined)),
  );
  return {
    draft: without,
    removed: routes,
    kept: [
      {
        object: `the chart ${folder}`,
        file: inFolder(folder, chartFiles.chart),
        because: whyKept(others, foreign, needing),
      },
    ],
    goneNamespaces: [],
  };
}

/** Values of the template; others are somebody else's. */
const OWN_VALUES = ['namespace', 'policy', 'routes'];

/** What somebody added to a chart. */
function foreignIn(
  draft: RepositoryDraft,
  folder: string,
  own: string[],
  valuesPaths: string[],
): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const keysOf = (path: string) =>
    Object.keys(draft.documentsOf(path)[0]?.value ?? {});
  const chart = inFolder(folder, chartFiles.chart);
  return [
    ...[...draft.files.keys()]
      .filter(path => path.startsWith(prefix) && !own.includes(path))
      .sort(),
    ...valuesPaths.flatMap(path =>
      draft.unreadableAt(path)
        ? [`${path}, which is not valid YAML,`]
        : keysOf(path)
            .filter(key => !OWN_VALUES.includes(key))
            .map(key => `${key} in ${path}`),
    ),
    ...(keysOf(chart).includes('dependencies')
      ? [`dependencies in ${chart}`]
      : []),
  ];
}

/** What needs the namespaces that a chart makes. */
function needingNamespaces(
  draft: RepositoryDraft,
  folder: string,
  namespaces: string[],
  own: string[],
): string | undefined {
  const rest = restOfNamespaces(draft, folder, namespaces).filter(
    ({ path }) => !own.includes(path),
  );
  return (
    namespaces
      .map(namespace => unreadOfNamespace(draft, namespace))
      .find(each => each !== undefined) ??
    (rest.length > 0 ? stillThere(rest) : undefined)
  );
}

function whyKept(
  routes: string[],
  foreign: string[],
  needing: string | undefined,
): string {
  if (routes.length > 0) {
    return `it holds the ${
      routes.length === 1 ? 'route' : 'routes'
    } ${routes.join(', ')} as well`;
  }
  return foreign.length > 0
    ? `it holds ${foreign.join(', ')} as well`
    : `it makes the namespace, and ${needing}`;
}

function withoutRegionRoute(
  draft: RepositoryDraft,
  path: string,
  region: string,
  name: string,
): RepositoryDraft {
  const routes = Object.keys(routesOf(draft, path));
  if (!routes.includes(name)) {
    return draft;
  }
  const [document] = draft.documentsOf(path);
  const isAlone = routes.length === 1;
  return isAlone && Object.keys(document.value).length === 1
    ? draft.withText(path, regionValuesHead(region))
    : draft.with(
        draft
          .file(path)
          .with(0, isAlone ? ['routes'] : ['routes', name], undefined),
      );
}

function routesOf(draft: RepositoryDraft, path: string) {
  return recordAt(draft.documentsOf(path)[0]?.value, ['routes']);
}
