import type {
  PrivateDnsManagementClient,
  RecordSet,
} from '@azure/arm-privatedns';
import { SUBSCRIPTION, TestAzure } from './TestAzure';

export const GROUP = 'rg-dns-weu';
export const ZONE = 'example.com';

/** An Azure with one private zone, and a client of it. */
export interface PrivateZone {
  azure: TestAzure;
  client: PrivateDnsManagementClient;
  /** Writes a record set of the zone; one of addresses unless told otherwise. */
  put(name: string, set: RecordSet, type?: string): Promise<RecordSet>;
}

export async function startPrivateZone(): Promise<PrivateZone> {
  const azure = await new TestAzure().start();
  azure.zones.create({
    subscriptionId: SUBSCRIPTION,
    resourceGroup: GROUP,
    name: ZONE,
  });
  const client = azure.privateDns();
  return {
    azure,
    client,
    put: (name, set, type = 'A') =>
      client.recordSets.createOrUpdate(GROUP, ZONE, type as 'A', name, set),
  };
}

export function address(...ips: string[]): RecordSet {
  return { ttl: 300, aRecords: ips.map(ipv4Address => ({ ipv4Address })) };
}
