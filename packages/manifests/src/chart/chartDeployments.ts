import {
  DEFAULT_POLICY_NAME,
  ROUTING_API_VERSION,
} from '@service-router/plugin-service-router-common';
import {
  FieldPath,
  Manifest,
  ManifestObject,
  RepositoryFiles,
} from '../reading';
import { manifestOf } from '../reading/Manifest';
import { ChartValues, mergedValues, textOf } from './chartValues';
import { releaseNamespaces } from './releaseNamespaces';
import { isRoutingTemplate } from './routingChart';

/** What a chart of routing makes for one region, or for every region. */
export interface ChartDeployment {
  /** Folder of the chart. */
  folder: string;
  /** Absent where no region has values of its own. */
  region?: string;
  objects: Manifest[];
}

/**
 * What the charts of routing below a folder make, as `helm template` does: one deployment for each `values-<region>.yaml`,
 * or one for every region where there is none. Each value's place is in the values that decide it. Where they name no
 * namespace, it is that of each release among the files.
 *
 * Only charts whose template is the one that is written here are looked into; of any other, nobody but Helm can tell.
 * Values that the template would not write as a text, such as lists, leave their chart out as well.
 */
export function chartDeployments(
  files: RepositoryFiles,
  folder: string,
): ChartDeployment[] {
  return [...files]
    .filter(([, text]) => isRoutingTemplate(text))
    .flatMap(([path]) => {
      const [, root] = /^(.*?)\/?templates\/[^/]+$/.exec(path) ?? [];
      return root === undefined || !isIn(folder, root) ? [] : [root];
    })
    .sort()
    .flatMap(root => deploymentsOf(files, root));
}

function deploymentsOf(
  files: RepositoryFiles,
  folder: string,
): ChartDeployment[] {
  const inChart = (name: string) => (folder ? `${folder}/${name}` : name);
  const regions = [...files.keys()]
    .flatMap(path => {
      const [, region] = /(?:^|\/)values-([^/]+)\.yaml$/.exec(path) ?? [];
      return region && path === inChart(`values-${region}.yaml`)
        ? [region]
        : [];
    })
    .sort();
  const made = (regions.length > 0 ? regions : [undefined]).flatMap(region => {
    const values = mergedValues(
      files,
      inChart('values.yaml'),
      region && inChart(`values-${region}.yaml`),
    );
    const named = textOf(values?.at(['namespace', 'name']));
    const released = named ? [] : releaseNamespaces(files, folder, region);
    return (released.length > 0 ? released : [named]).map(namespace => ({
      region,
      objects: objectsOf(values, namespace),
    }));
  });
  // One region that cannot be told makes the whole chart something for Helm.
  return made.every(({ objects }) => objects)
    ? made.map(({ region, objects }) => ({
        folder,
        ...(region ? { region } : {}),
        objects: objects!,
      }))
    : [];
}

/** What an object of the template is made from: its fields, and where each stands in the values. */
interface TemplateObject {
  kind: 'DNSPolicy' | 'ServiceRoute';
  name: string;
  /** Where the object's own values stand. */
  at: readonly string[];
  /** Fields that are always written, and those that are left out where they are empty. */
  fields: { always: string[]; given: string[] };
}

/** @returns undefined where a value is none that the template writes as a text */
function objectsOf(
  values: ChartValues | undefined,
  namespace: string | undefined,
): Manifest[] | undefined {
  if (!values) {
    return undefined;
  }
  const routes = Object.keys(values.mapAt(['routes']) ?? {}).sort();
  const parts: TemplateObject[] = [
    {
      kind: 'DNSPolicy',
      name: DEFAULT_POLICY_NAME,
      at: ['policy'],
      fields: { always: ['mode'], given: ['sourceRegion', 'sourceCluster'] },
    },
    ...routes.map(
      (name): TemplateObject => ({
        kind: 'ServiceRoute',
        name,
        at: ['routes', name],
        fields: {
          always: ['serviceName', 'application', 'environment', 'gatewayName'],
          given: ['gatewayNamespace'],
        },
      }),
    ),
  ];
  const objects = parts.map(part => objectOf(part, values, namespace));
  return objects.every(object => object !== undefined)
    ? (objects as Manifest[])
    : undefined;
}

function objectOf(
  { kind, name, at, fields }: TemplateObject,
  values: ChartValues,
  namespace: string | undefined,
): Manifest | undefined {
  const annotations = Object.entries(
    values.mapAt([...at, 'annotations']) ?? {},
  ).map(([key, value]) => [key, textOf(value)] as const);
  const spec = [...fields.always, ...fields.given]
    .map(field => [field, textOf(values.at([...at, field]))] as const)
    .filter(([field, text]) => text !== '' || fields.always.includes(field));
  if (
    namespace === undefined ||
    [...annotations, ...spec].some(([, text]) => text === undefined)
  ) {
    return undefined;
  }
  const value: ManifestObject = {
    apiVersion: ROUTING_API_VERSION,
    kind,
    metadata: {
      name,
      namespace,
      ...(annotations.length > 0
        ? { annotations: Object.fromEntries(annotations) }
        : {}),
    },
    spec: Object.fromEntries(spec),
  };
  return manifestOf(value, field => values.placeOf(sourceOf(field, at)));
}

/** Where in the values a field of an object comes from. */
function sourceOf([part, key, ...rest]: FieldPath, at: readonly string[]) {
  if (part === 'metadata' && key === 'namespace') {
    return ['namespace', 'name'];
  }
  if (part === 'metadata' && key === 'annotations') {
    return [...at, 'annotations', ...rest];
  }
  return part === 'spec' && key !== undefined ? [...at, key, ...rest] : at;
}

function isIn(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
