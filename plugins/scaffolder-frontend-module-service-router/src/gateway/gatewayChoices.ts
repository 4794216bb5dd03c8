import { FleetSummary } from '@service-router/plugin-service-router-common';
import { GatewayReach, gatewayReach } from './gatewayReach';

/** A gateway to choose. */
export interface GatewayChoice {
  /** `namespace/name` */
  value: string;
  reach: GatewayReach;
  /** Titles of the regions it stands in. */
  regions: string[];
  /** Titles of the regions with a cluster that it does not stand in. */
  missing: string[];
}

/** The fleet's gateways, those that stand in most regions first. */
export function gatewayChoices({
  gateways,
  clusters,
  regions,
}: Pick<FleetSummary, 'gateways' | 'clusters' | 'regions'>): GatewayChoice[] {
  const titlesOf = (names: string[]) =>
    regions
      .filter(({ name }) => names.includes(name))
      .map(({ title }) => title);
  const all = clusters.map(({ region }) => region);
  return gateways
    .map(gateway => {
      const { namespace, name, clusters: standing } = gateway;
      const present = standing.map(({ region }) => region);
      return {
        value: `${namespace}/${name}`,
        reach: gatewayReach(gateway),
        regions: titlesOf(present),
        missing: titlesOf(all.filter(region => !present.includes(region))),
      };
    })
    .sort(
      (a, b) =>
        b.regions.length - a.regions.length || a.value.localeCompare(b.value),
    );
}
