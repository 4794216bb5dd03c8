import { canonicalLocation } from '@service-router/plugin-service-router-common';

/** A place on earth, in degrees; east and north are positive. */
export interface Place {
  longitude: number;
  latitude: number;
}

/**
 * About where Azure's regions are, as Microsoft tells it of their data centres: longitude and latitude, to a tenth of a
 * degree. Regions of which that is not told are not here.
 */
const degrees: Record<string, [longitude: number, latitude: number]> = {
  australiacentral: [149.1, -35.3],
  australiacentral2: [149.1, -35.3],
  australiaeast: [151.2, -33.9],
  australiasoutheast: [145.0, -37.8],
  austriaeast: [16.4, 48.2],
  belgiumcentral: [4.4, 50.8],
  brazilsouth: [-46.6, -23.6],
  brazilsoutheast: [-43.2, -22.9],
  canadacentral: [-79.4, 43.7],
  canadaeast: [-71.2, 46.8],
  centralindia: [73.9, 18.6],
  centralus: [-93.6, 41.6],
  chilecentral: [-70.7, -33.4],
  chinaeast: [121.5, 31.2],
  chinaeast2: [121.5, 31.2],
  chinaeast3: [121.5, 31.2],
  chinanorth: [116.4, 39.9],
  chinanorth2: [116.4, 39.9],
  chinanorth3: [114.9, 40.8],
  denmarkeast: [12.6, 55.7],
  eastasia: [114.2, 22.3],
  eastus: [-79.8, 37.4],
  eastus2: [-78.4, 36.7],
  francecentral: [2.4, 46.4],
  francesouth: [2.2, 43.8],
  germanynorth: [8.8, 53.1],
  germanywestcentral: [8.7, 50.1],
  indonesiacentral: [106.8, -6.2],
  israelcentral: [33.5, 31.3],
  italynorth: [9.2, 45.5],
  japaneast: [139.8, 35.7],
  japanwest: [135.5, 34.7],
  jioindiacentral: [79.1, 21.1],
  jioindiawest: [70.1, 22.5],
  koreacentral: [127.0, 37.6],
  koreasouth: [129.1, 35.2],
  malaysiawest: [101.7, 3.1],
  mexicocentral: [-100.4, 20.6],
  newzealandnorth: [174.8, -36.8],
  northcentralus: [-87.6, 41.9],
  northeurope: [-6.3, 53.3],
  norwayeast: [10.8, 59.9],
  norwaywest: [5.7, 59.0],
  polandcentral: [21.0, 52.2],
  qatarcentral: [51.4, 25.6],
  southafricanorth: [28.2, -25.7],
  southafricawest: [18.8, -34.1],
  southcentralus: [-98.5, 29.4],
  southeastasia: [103.8, 1.3],
  southindia: [80.2, 13.0],
  spaincentral: [-3.4, 40.4],
  swedencentral: [17.1, 60.7],
  switzerlandnorth: [8.6, 47.5],
  switzerlandwest: [6.1, 46.2],
  uaecentral: [54.4, 24.5],
  uaenorth: [55.3, 25.3],
  uksouth: [-0.8, 50.9],
  ukwest: [-3.1, 53.4],
  usdodcentral: [-93.6, 41.6],
  usdodeast: [-78.4, 36.7],
  usgovarizona: [-112.1, 33.4],
  usgovtexas: [-98.5, 29.4],
  usgovvirginia: [-78.4, 37.4],
  westcentralus: [-110.2, 40.9],
  westeurope: [4.9, 52.4],
  westindia: [72.9, 19.1],
  westus: [-122.4, 37.8],
  westus2: [-119.9, 47.2],
  westus3: [-112.1, 33.4],
};

/** Where a region of Azure is, in either form of its name; undefined where that is not known. */
export function azurePlaceOf(location: string): Place | undefined {
  const found = degrees[canonicalLocation(location)];
  return found && { longitude: found[0], latitude: found[1] };
}

/** Every region of which the place is known. */
export const placedLocations: readonly string[] = Object.keys(degrees);
