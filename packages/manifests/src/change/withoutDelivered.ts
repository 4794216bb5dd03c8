import { handedOver, isPathOf, plainPath } from '../delivery/handedOver';
import { withoutDeliveries } from '../delivery/withoutDeliveries';
import { folderOfKustomization } from '../kustomize/kustomizationFile';
import { chartFiles } from '../layout/helmLayout';
import { buildsNothing, kustomizationOf } from '../layout/kustomization';
import { inFolder } from '../layout/objectFiles';
import {
  recordAt,
  RepositoryDocument,
  RepositoryDraft,
} from '../layout/RepositoryDraft';
import { KeptObject } from './Removal';
import { described, stillThere, unreadSentence } from './restOfNamespace';

/** Where what hands the folder over is. @public */
export interface RemovedDelivery {
  deliveryFolder: string;
  /** Path of the folder in its repository. */
  repositoryPath: string;
}

/** A draft without deliveries. */
export interface Undelivered {
  draft: RepositoryDraft;
  /** Deliveries of the route's folder that stay. */
  kept: KeptObject[];
  /** What hands over, from elsewhere in the repository, a folder that nothing is left of. */
  elsewhere: KeptObject[];
}

/**
 * The draft without what hands over a route's folder, its base or one of its overlays, where nothing is left of that: what
 * hands a folder over takes everything of it from a cluster when it goes itself.
 *
 * @param before - as the repository was with the route
 * @param folder - of the route
 */
export function withoutDelivered(
  before: RepositoryDraft,
  after: RepositoryDraft,
  folder: string,
  { deliveryFolder, repositoryPath }: RemovedDelivery,
): Undelivered {
  const kept: KeptObject[] = [];
  const repository = plainPath(repositoryPath);
  const draft = withoutDeliveries(
    after,
    deliveryFolder,
    ({ path: file }, path) => {
      const handed = handedFolderOf(path, repository, folder);
      if (handed === undefined) {
        return false;
      }
      const because = restOf(before, after, handed, folder, deliveryFolder);
      if (because !== undefined) {
        kept.push({ object: `what hands ${handed} over`, file, because });
      }
      return because === undefined;
    },
  );
  return { draft, kept, elsewhere: leftBehind(before, draft, deliveryFolder) };
}

/** The folder of the files that is meant by a path of the repository; undefined where it is none of the route's. */
function handedFolderOf(
  path: string,
  repository: string,
  folder: string,
): string | undefined {
  const prefix = repository === '.' ? '' : `${repository}/`;
  const below = path === repository ? '' : path.slice(prefix.length);
  const isOurs =
    path === repository ||
    (path.startsWith(prefix) && /^(base|overlays\/.+)$/.test(below));
  if (!isOurs) {
    return undefined;
  }
  return below === '' ? folder : inFolder(folder, below);
}

/** What a folder holds still, so that it has to be handed over; undefined for nothing. */
function restOf(
  before: RepositoryDraft,
  after: RepositoryDraft,
  handed: string,
  folder: string,
  deliveryFolder: string,
): string | undefined {
  const isDelivered = (path: string) => !path.startsWith(`${deliveryFolder}/`);
  const objectsBelow = (around: string) =>
    after
      .appliedPathsIn(around)
      .filter(isDelivered)
      .flatMap(path => after.documentsOf(path))
      .filter(({ value }) => isApplied(value));
  const own = kustomizationOf(before, handed);
  const unreadAt = (path: string) =>
    after.unreadableAt(path) && `${path} is still there, and is not valid YAML`;
  const building = (own ? [own] : kustomizationsIn(after, handed)).find(
    path =>
      after.has(path) &&
      isDelivered(path) &&
      (unreadAt(path) || !buildsNothing(after, path)),
  );
  if (own && building === undefined) {
    // What its kustomization did not name was not handed over with the folder.
    return undefined;
  }
  const here = objectsBelow(handed);
  if (here.length > 0) {
    return stillThere(here);
  }
  if (building !== undefined) {
    return (
      unreadAt(building) ??
      (stillThere(objectsBelow(folder)) || `${building} still builds something`)
    );
  }
  const chart = inFolder(handed, chartFiles.chart);
  if (after.has(chart)) {
    return `${chart} is still there`;
  }
  return (
    after
      .yamlPathsIn(handed, true)
      .filter(isDelivered)
      .map(unreadAt)
      .find(each => each !== undefined) ??
    unreadSentence(after, handed, 'may be applied')
  );
}

function isApplied(value: Record<string, unknown>): boolean {
  const { apiVersion, kind } = value;
  return (
    typeof apiVersion === 'string' &&
    typeof kind === 'string' &&
    recordAt(value, ['metadata']).name !== undefined &&
    !apiVersion.startsWith('backstage.io/')
  );
}

/** What hands over a folder of which something was built before and nothing is now. */
function leftBehind(
  before: RepositoryDraft,
  after: RepositoryDraft,
  deliveryFolder: string,
): KeptObject[] {
  const holding = (draft: RepositoryDraft) =>
    new Set([...draft.files.keys()].flatMap(foldersAround));
  const stillHolding = holding(after);
  const emptied = [...holding(before)].filter(
    folder =>
      !stillHolding.has(folder) ||
      (kustomizationOf(before, folder) !== undefined &&
        kustomizationOf(after, folder) === undefined),
  );
  return emptied.length === 0
    ? []
    : after.documentsIn('.', true).flatMap((document): KeptObject[] => {
        const handed = handedOver(document.value);
        const folder =
          handed === undefined
            ? undefined
            : emptied.find(each => isPathOf(handed, each, before.files));
        return folder === undefined
          ? []
          : [toldOf(document, folder, deliveryFolder)];
      });
}

function toldOf(
  document: RepositoryDocument,
  folder: string,
  deliveryFolder: string,
): KeptObject {
  return {
    object: described(document),
    file: document.path,
    because: `it hands over ${folder}, of which nothing is left, and is not in ${deliveryFolder}; remove it too, or clusters keep what they have of it`,
  };
}

function kustomizationsIn(draft: RepositoryDraft, folder: string): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  return [...draft.files.keys()].filter(
    path =>
      path.startsWith(prefix) &&
      folderOfKustomization(path) !== undefined &&
      draft.documentsOf(path).every(({ value }) => !isOfFlux(value)),
  );
}

/** Flux calls the object that applies a folder a Kustomization as well. */
function isOfFlux({ apiVersion }: Record<string, unknown>): boolean {
  return String(apiVersion).startsWith('kustomize.toolkit.fluxcd.io/');
}

/** The folders that a file is in, up to the root. */
function foldersAround(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
