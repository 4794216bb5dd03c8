import {
  DeliveryRequest,
  LayoutName,
  TrafficRequest,
} from '@service-router/manifests';
import {
  deliveryFolderOf,
  DeliveryInput,
  deliveryRequestOf,
} from './deliveryInput';
import { InputFault, labelFaults } from './inputFaults';
import { TrafficInput, trafficRequestOf } from './trafficInput';
import { workspacePathOf } from './workspacePathOf';

/** The inputs that say where and how the route is written. */
export interface PlacementInput extends DeliveryInput {
  namespace: string;
  name: string;
  targetPath?: string;
  catalogInfoPath?: string;
  deliveryPath?: string;
  layout?: LayoutName;
  regions?: string[];
  trafficManager?: TrafficInput;
}

/** Where and how a route is written. */
export interface Placement {
  folder: string;
  deliveryFolder: string;
  catalogInfoPath: string;
  layout: LayoutName;
  regions: string[];
  traffic?: TrafficRequest;
  delivery?: DeliveryRequest;
  faults: InputFault[];
}

/** Where and how a template's inputs want the route to be written, and everything that is wrong with them. */
export function placementOf(
  workspacePath: string,
  input: PlacementInput,
): Placement {
  const folder = workspacePathOf(
    workspacePath,
    'targetPath',
    input.targetPath || 'routing',
  );
  const catalogInfo = workspacePathOf(
    workspacePath,
    'catalogInfoPath',
    input.catalogInfoPath || 'catalog-info.yaml',
  );
  const deliveryFolder = workspacePathOf(
    workspacePath,
    'deliveryPath',
    input.deliveryPath || deliveryFolderOf(folder.path),
  );
  const layout = input.layout ?? 'manifests';
  const traffic =
    input.trafficManager && trafficRequestOf(input.trafficManager);
  const delivery = deliveryRequestOf(input, {
    folder: folder.path,
    deliveryFolder: deliveryFolder.path,
    layout,
    namespace: input.namespace,
    name: input.name,
  });
  const regions = input.regions ?? Object.keys(traffic?.request.regions ?? {});
  const isForNobody = layout !== 'manifests' && input.regions?.length === 0;
  return {
    folder: folder.path,
    deliveryFolder: deliveryFolder.path,
    catalogInfoPath: catalogInfo.path,
    layout,
    regions: [...new Set(regions)],
    traffic: traffic?.request,
    delivery: delivery.request,
    faults: [
      ...folder.faults,
      ...catalogInfo.faults,
      ...(input.deliveryPath ? deliveryFolder.faults : []),
      ...(input.regions ?? []).flatMap(region =>
        labelFaults('the region', region).map(fault => ({
          ...fault,
          field: 'regions',
        })),
      ),
      ...(isForNobody ? [noRegions(layout)] : []),
      ...(traffic?.faults ?? []),
      ...delivery.faults,
    ],
  };
}

function noRegions(layout: LayoutName): InputFault {
  return {
    field: 'regions',
    rule: 'regions',
    message: `regions is empty, and in the layout "${layout}" each region has a place of its own; name at least one, or choose the layout "manifests"`,
  };
}
