import { CertificateAuthority } from '../certificates';
import { ClusterAddress } from '../clusters';
import { createKubernetesApi } from '../kubernetes';
import { ZoneStore } from '../zones';
import { Edge } from './Edge';
import { FleetFolder } from './FleetFolder';
import { FleetPorts } from './ports';
import { Region, RegionParts } from './Region';
import {
  clusterNameOf,
  RegionDefinition,
  SUBSCRIPTION_ID,
  ZONE_NAME,
} from './regions';

/** What all regions of a fleet have of it. */
export interface SharedParts
  extends Pick<
    RegionParts,
    'azure' | 'clock' | 'definitions' | 'log' | 'repository'
  > {
  authority: CertificateAuthority;
  edge: Edge;
  folder: FleetFolder;
  ports: FleetPorts;
  zones: ZoneStore;
}

/** Puts one region of a fleet together, which is not up yet. */
export async function newRegion(
  definition: RegionDefinition,
  { authority, edge, folder, ports, zones, ...shared }: SharedParts,
): Promise<Region> {
  const { region, resourceGroup } = definition;
  const name = clusterNameOf(region);
  const port = ports.kubernetes[region].number;
  const token = await folder.token(name);
  const address: ClusterAddress = {
    name,
    server: `https://127.0.0.1:${port}`,
    ca: authority.own.cert,
    token,
  };
  return new Region({
    ...shared,
    definition,
    api: createKubernetesApi({
      port,
      tls: authority.issue(name),
      tokens: [{ token, user: 'admin', groups: ['system:masters'] }],
      clock: () => new Date(shared.clock.now()),
    }),
    address,
    zone: zones.create({
      subscriptionId: SUBSCRIPTION_ID,
      resourceGroup,
      name: ZONE_NAME,
    }),
    dnsPort: ports.dns[region].number,
    otherNames: edge.sourcesOf(definition),
    gateway: edge.newGateway(region, authority.issue(`Gateway of ${region}`)),
  });
}
