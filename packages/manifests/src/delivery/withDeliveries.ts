import { inFolder } from '../layout/objectFiles';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { WrittenDraft } from '../layout/RoutingLayout';
import { argoCdApplication } from './argoCdApplication';
import {
  DeliveredFolder,
  Delivery,
  DeliveryObject,
  DeliveryRequest,
} from './DeliveryRequest';
import { fluxObjects } from './fluxObjects';
import { plainPath } from './handedOver';

/** The files that hand a folder over: one for each region, or one for all where regions are not told apart. */
export function deliveriesFor(
  draft: RepositoryDraft,
  asked: DeliveryRequest,
  delivered: DeliveredFolder,
): Delivery[] {
  const request = {
    ...asked,
    repositoryPath: plainPath(asked.repositoryPath),
  };
  const { regions, layout } = delivered;
  const isSame =
    regions.length === 0 || (layout === 'manifests' && request.tool === 'flux');
  const places = isSame ? [undefined] : regions;
  return places.map(region => {
    const path = inFolder(
      request.deliveryFolder,
      `${region ?? 'every-region'}.yaml`,
    );
    return {
      path,
      objects:
        request.tool === 'flux'
          ? fluxObjects(request, delivered, region, draft.documentsOf(path))
          : [argoCdApplication(request, delivered, region)],
    };
  });
}

/** Writes deliveries; an object that is for the same folder already is changed where it stands. */
export function withDeliveries(
  draft: RepositoryDraft,
  deliveries: Delivery[],
): WrittenDraft {
  return {
    paths: deliveries.map(({ path }) => path),
    draft: deliveries.reduce(
      (before, { path, objects }) =>
        objects.reduce(
          (each, wanted) => withObject(each, path, wanted),
          before,
        ),
      draft,
    ),
  };
}

function withObject(
  draft: RepositoryDraft,
  path: string,
  { object, decided, isFor }: DeliveryObject,
): RepositoryDraft {
  const found = draft
    .documentsOf(path)
    .find(({ value }) => value.kind === object.kind && isFor(value));
  const file = draft.file(path);
  return draft.with(
    found
      ? decided.reduce(
          (before, [at, value]) => before.with(found.index, at, value),
          file,
        )
      : file.append(object),
  );
}
