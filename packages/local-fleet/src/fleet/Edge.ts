import { AzureTarget, Faults } from '../azure';
import { KeyAndCertificate } from '../certificates';
import { Clock } from '../clock';
import { DnsClient, DnsSource, zoneSource } from '../dns';
import { createGateway, Gateway, publicAddresses } from '../edge';
import {
  ClientPlace,
  HealthProber,
  isWithin,
  ProfileStore,
  trafficManagerDns,
} from '../trafficManager';
import { Zone, ZoneStore } from '../zones';
import {
  EDGE_RESOURCE_GROUP,
  gatewayNameOf,
  PUBLIC_ZONE_NAME,
  RegionDefinition,
  REGIONS,
  SUBSCRIPTION_ID,
} from './regions';

/** Leading bits of a region's network. */
const NETWORK_SCOPE = 16;

/** The host of a region's gateway in public DNS. */
export function gatewayHostOf(region: string): string {
  return `${gatewayNameOf(region)}.${PUBLIC_ZONE_NAME}`;
}

/** The public address of a region's gateway, which an Azure endpoint may name. */
function targetOf(resourceId: string): AzureTarget | undefined {
  const prefix = `/subscriptions/${SUBSCRIPTION_ID}/resourceGroups/${EDGE_RESOURCE_GROUP}/providers/Microsoft.Network/publicIPAddresses/`;
  const found = REGIONS.find(
    ({ region }) =>
      resourceId.toLowerCase() ===
      `${prefix}${gatewayNameOf(region)}`.toLowerCase(),
  );
  return (
    found && {
      target: gatewayHostOf(found.region),
      location: found.azureLocation,
    }
  );
}

function placeOf({ azureLocation, country }: RegionDefinition): ClientPlace {
  return { location: azureLocation, geography: country };
}

/**
 * What the regions have in common towards the outside: the public zone, Traffic Manager with its probes and its DNS,
 * and the faults of Azure.
 */
export class Edge {
  /** What Azure is made with. */
  readonly azure = {
    profiles: new ProfileStore(),
    publicZones: new ZoneStore({ kind: 'public' }),
    faults: new Faults(),
    resourceGroups: [
      { subscriptionId: SUBSCRIPTION_ID, resourceGroup: EDGE_RESOURCE_GROUP },
    ],
    targetOf,
  };
  readonly #gateways = new Map<string, Gateway>();
  readonly #zone: Zone;
  readonly #prober: HealthProber;

  constructor(clock: Clock, private readonly random: () => number) {
    this.#zone = this.azure.publicZones.create({
      subscriptionId: SUBSCRIPTION_ID,
      resourceGroup: EDGE_RESOURCE_GROUP,
      name: PUBLIC_ZONE_NAME,
    });
    for (const { region, publicAddress } of REGIONS) {
      this.#zone.put({
        name: gatewayNameOf(region),
        ttl: 300,
        metadata: {},
        data: { type: 'A', addresses: [publicAddress] },
      });
    }
    this.#prober = new HealthProber({
      profiles: this.azure.profiles,
      addressOf: publicAddresses(
        [zoneSource(this.#zone)],
        REGIONS.map(({ region, publicAddress }) => ({
          address: publicAddress,
          port: () => this.#gateways.get(region)?.port,
        })),
      ),
      clock,
    });
  }

  start(): void {
    this.#prober.start();
  }

  stop(): Promise<void> {
    return this.#prober.stop();
  }

  /** The gateway of a region, which probes reach while it is started. */
  newGateway(region: string, tls: KeyAndCertificate): Gateway {
    const gateway = createGateway({ region, tls });
    this.#gateways.set(region, gateway);
    return gateway;
  }

  /** What the resolver of a region knows besides its private zone. */
  sourcesOf(definition: RegionDefinition): DnsSource[] {
    const from = ({ subnet }: DnsClient): ClientPlace => {
      const address = subnet?.address ?? definition.publicAddress;
      const network = REGIONS.find(({ loadBalancers }) =>
        isWithin(
          [{ first: `${loadBalancers.network}.0`, scope: NETWORK_SCOPE }],
          address,
        ),
      );
      return { ...placeOf(network ?? definition), address };
    };
    return [
      zoneSource(this.#zone),
      trafficManagerDns({
        profiles: this.azure.profiles,
        placeOf: from,
        random: this.random,
      }),
    ];
  }
}
