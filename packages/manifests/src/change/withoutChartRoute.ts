import {
  chartFiles,
  regionValuesOf,
  valuesRegionsOf,
} from '../layout/helmLayout';
import { inFolder } from '../layout/objectFiles';
import { recordAt, RepositoryDraft } from '../layout/RepositoryDraft';
import { RouteScope } from '../layout/RoutingLayout';
import { CHART_POLICY_NAME, regionValuesHead } from '../layout/routingChart';
import { Removal } from './Removal';
import {
  restOfNamespace,
  stillThere,
  unreadOfNamespace,
} from './restOfNamespace';

/** The draft without a route of a chart's values, and without the chart when that was its last one. */
export function withoutChartRoute(
  draft: RepositoryDraft,
  scope: RouteScope,
): Removal {
  const { folder, namespace, name } = scope;
  const valuesPath = inFolder(folder, chartFiles.values);
  const regions = valuesRegionsOf(draft, folder);
  const others = Object.keys(routesOf(draft, valuesPath)).filter(
    other => other !== name,
  );
  const route = { kind: 'ServiceRoute', namespace, name } as const;
  const own = [
    ...Object.values(chartFiles).map(path => inFolder(folder, path)),
    ...regions.map(region => regionValuesOf(folder, region)),
  ];
  const foreign = draft
    .yamlPathsIn(folder, true)
    .filter(path => !own.includes(path));
  const isMaking =
    recordAt(draft.documentsOf(valuesPath)[0]?.value, ['namespace']).create ===
    true;
  const needing = isMaking ? needingNamespace(draft, scope, own) : undefined;
  if (others.length + foreign.length === 0 && needing === undefined) {
    return {
      draft: own.reduce((before, path) => before.without(path), draft),
      removed: [
        route,
        { kind: 'DNSPolicy', namespace, name: CHART_POLICY_NAME },
      ],
      kept: [],
      isNamespaceGone: isMaking,
    };
  }
  const without = regions.reduce(
    (before, region) =>
      withoutRegionRoute(before, regionValuesOf(folder, region), region, name),
    draft.with(draft.file(valuesPath).with(0, ['routes', name], undefined)),
  );
  return {
    draft: without,
    removed: [route],
    kept: [
      {
        object: `the chart ${folder}`,
        file: inFolder(folder, chartFiles.chart),
        because: whyKept(others, foreign, needing),
      },
    ],
    isNamespaceGone: false,
  };
}

/** What needs the namespace that a chart makes. */
function needingNamespace(
  draft: RepositoryDraft,
  scope: RouteScope,
  own: string[],
): string | undefined {
  const rest = restOfNamespace(draft, scope).filter(
    ({ path }) => !own.includes(path),
  );
  return (
    unreadOfNamespace(draft, scope.namespace) ??
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
