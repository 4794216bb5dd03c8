/** Latitude and longitude, roughly, of the places that Azure's locations are named for. */
const LOCATIONS: Record<
  string,
  readonly [latitude: number, longitude: number]
> = {
  australiacentral: [-35.3, 149.1],
  australiaeast: [-33.9, 151.2],
  australiasoutheast: [-37.8, 145.0],
  brazilsouth: [-23.5, -46.6],
  canadacentral: [43.7, -79.4],
  canadaeast: [46.8, -71.2],
  centralindia: [18.6, 73.9],
  centralus: [41.6, -93.6],
  eastasia: [22.3, 114.2],
  eastus: [37.4, -79.0],
  eastus2: [36.7, -78.4],
  francecentral: [48.9, 2.4],
  francesouth: [43.3, 5.4],
  germanynorth: [53.1, 8.8],
  germanywestcentral: [50.1, 8.7],
  israelcentral: [31.8, 35.2],
  italynorth: [45.5, 9.2],
  japaneast: [35.7, 139.8],
  japanwest: [34.7, 135.5],
  koreacentral: [37.6, 127.0],
  koreasouth: [35.2, 129.1],
  mexicocentral: [20.6, -100.4],
  newzealandnorth: [-36.8, 174.8],
  northcentralus: [41.9, -87.6],
  northeurope: [53.3, -6.3],
  norwayeast: [59.9, 10.8],
  norwaywest: [59.0, 5.7],
  polandcentral: [52.2, 21.0],
  qatarcentral: [25.3, 51.4],
  southafricanorth: [-25.7, 28.2],
  southafricawest: [-34.0, 18.5],
  southcentralus: [29.4, -98.5],
  southindia: [13.0, 80.2],
  southeastasia: [1.3, 103.8],
  spaincentral: [40.4, -3.7],
  swedencentral: [60.7, 17.1],
  switzerlandnorth: [47.5, 8.6],
  switzerlandwest: [46.2, 6.1],
  uaecentral: [24.5, 54.4],
  uaenorth: [25.3, 55.3],
  uksouth: [51.5, -0.1],
  ukwest: [51.5, -3.2],
  westcentralus: [40.9, -110.2],
  westeurope: [52.4, 4.9],
  westindia: [19.1, 72.9],
  westus: [37.8, -122.4],
  westus2: [47.2, -119.9],
  westus3: [33.4, -112.1],
};

const EARTH_RADIUS_KM = 6371;

/** The name that Azure has for a location however it is written: `West Europe` is `westeurope`. @public */
export function locationNameOf(text: string): string {
  return text.replace(/[\s-]/g, '').toLowerCase();
}

/** @public */
export function isAzureLocation(text: string): boolean {
  return locationNameOf(text) in LOCATIONS;
}

/**
 * How far two locations are apart, in kilometres: what stands here for Azure's table of measured latencies.
 *
 * @returns infinity when one of them is not known
 */
export function distanceBetween(from: string, to: string): number {
  const a = LOCATIONS[locationNameOf(from)];
  const b = LOCATIONS[locationNameOf(to)];
  if (!a || !b) return Infinity;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const haversine =
    Math.sin(radians(b[0] - a[0]) / 2) ** 2 +
    Math.cos(radians(a[0])) *
      Math.cos(radians(b[0])) *
      Math.sin(radians(b[1] - a[1]) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}
