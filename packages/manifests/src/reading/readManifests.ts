import {
  createManifestReader,
  isOurs,
  ManifestReader,
} from './createManifestReader';
import { Manifest } from './Manifest';
import { isManifestPath } from './manifestFiles';
import { ManifestFault, RepositoryFiles, Unchecked } from './Place';

/** What the YAML files of a repository hold. @public */
export interface RepositoryReading {
  /** In the order of paths and places. */
  manifests: Manifest[];
  /** Files, or documents of them, that cannot be read. */
  faults: ManifestFault[];
  /** Files that hold no manifests but what makes them. */
  unchecked: Unchecked[];
}

/**
 * Words of a file that may matter: our groups, Traffic Manager's annotations, and Azure's of a private load balancer.
 * Any other file is not parsed, so that a large repository is read in no time.
 */
const RELEVANT =
  /router\.io\/|webhook-traffic-manager-|azure-load-balancer-internal/;

/** Whether a text may hold something that concerns Service Router. */
export function mayConcernRouting(text: string): boolean {
  return RELEVANT.test(text);
}

/**
 * The manifests of a repository that concern routing, each with its place.
 *
 * Nothing is thrown: a file that is no YAML is a fault. Helm templates, and files with placeholders of another tool, are no
 * manifests yet and are told of as unchecked.
 *
 * @public
 */
export function readManifests(files: RepositoryFiles): RepositoryReading {
  return readAll(createManifestReader(files), [...files.keys()].sort());
}

/** The same of some files only, with a reader that may have read them already. */
export function readAll(
  reader: ManifestReader,
  paths: readonly string[],
): RepositoryReading {
  const charts = chartsOf(reader.files);
  const templated = new Set<string>();
  const result: RepositoryReading = {
    manifests: [],
    faults: [],
    unchecked: [],
  };
  for (const path of paths) {
    const text = reader.files.get(path) ?? '';
    if (!isManifestPath(path) || !mayConcernRouting(text)) {
      continue;
    }
    const chart = charts.find(folder => path.startsWith(`${folder}templates/`));
    if (chart !== undefined) {
      templated.add(chart);
      continue;
    }
    const { manifests, faults } = reader.manifests(path);
    const isTemplate =
      hasPlaceholders(text) &&
      (faults.length > 0 || manifests.some(holdsPlaceholder));
    if (isTemplate) {
      result.unchecked.push({
        path,
        line: 1,
        message:
          'this file has placeholders ({{ }} or ${ }) that another tool fills in, so it is not a manifest yet; check what it becomes',
      });
      continue;
    }
    result.manifests.push(...manifests);
    result.faults.push(...faults);
  }
  for (const chart of templated) {
    result.unchecked.push({
      path: `${chart}Chart.yaml`,
      line: 1,
      message: `the templates of this Helm chart are not manifests yet; check what they become: helm template ${
        chart === '' ? '.' : chart.slice(0, -1)
      } | service-router check -`,
    });
  }
  return result;
}

/** Folders of Helm charts, with a slash at the end; the deepest first. */
function chartsOf(files: RepositoryFiles): string[] {
  return [...files.keys()]
    .filter(path => /(^|\/)Chart\.yaml$/.test(path))
    .map(path => path.slice(0, -'Chart.yaml'.length))
    .sort((a, b) => b.length - a.length);
}

function hasPlaceholders(text: string): boolean {
  return /\{\{|\$\{/.test(text);
}

function holdsPlaceholder({ apiVersion, value }: Manifest): boolean {
  return isOurs(apiVersion) && hasPlaceholders(JSON.stringify(value));
}
