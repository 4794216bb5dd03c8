import {
  readSettings,
  settingEntriesOf,
} from '@service-router/plugin-service-router-common';
import { RegionAnnotations } from '@service-router/manifests';

/** Where an endpoint is does not decide whether it is on, so any place will do. */
const SOME_LOCATION = 'westeurope';

/**
 * Which regions of a route behind Traffic Manager get nobody, a sentence each without a full stop. That may be meant, as when a
 * region is failed over.
 *
 * @param annotations - of the route in each region
 */
export function darkRegions(annotations: RegionAnnotations[]): string[] {
  return annotations.flatMap(({ region, annotations: texts }) => {
    const reading = readSettings(settingEntriesOf({ ...texts }), {
      location: SOME_LOCATION,
    });
    return region &&
      reading.kind === 'read' &&
      reading.settings.endpointStatus === 'Disabled'
      ? [
          `Traffic Manager sends nobody to ${region}: the endpoint of the route is Disabled there, and the others answer its users`,
        ]
      : [];
  });
}
