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

/** The draft without a route of a chart's values, and without the chart when that was its last one. */
export function withoutChartRoute(
  draft: RepositoryDraft,
  { folder, namespace, name }: RouteScope,
): Removal {
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
  if (others.length === 0 && foreign.length === 0) {
    return {
      draft: own.reduce((before, path) => before.without(path), draft),
      removed: [
        route,
        { kind: 'DNSPolicy', namespace, name: CHART_POLICY_NAME },
      ],
      kept: [],
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
        because:
          others.length > 0
            ? `it holds the ${
                others.length === 1 ? 'route' : 'routes'
              } ${others.join(', ')} as well`
            : `it holds ${foreign.join(', ')} as well`,
      },
    ],
  };
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
