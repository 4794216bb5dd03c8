import { readFileSync } from 'fs';
import path from 'path';
import { APIRequestContext, request } from '@playwright/test';
import { fleetHome, token } from './fleet';

/** The record sets of a region's zone, for somebody who changes them by hand. */
export interface ZoneRecords {
  /** @param name - relative to the zone */
  putAlias(name: string, target: string): Promise<void>;
  remove(type: 'CNAME' | 'TXT', name: string): Promise<void>;
  end(): Promise<void>;
}

/** Signs in to the fleet's Azure as anybody with the fleet's credential would. */
export async function zoneRecordsOf(region: string): Promise<ZoneRecords> {
  const { azure, regions } = JSON.parse(
    readFileSync(path.join(fleetHome, 'fleet.json'), 'utf8'),
  );
  const { subscriptionId, resourceGroup, name: zone } = regions[region].zone;
  // No browser and no machine knows the fleet's certificate.
  const cloud = await request.newContext({ ignoreHTTPSErrors: true });
  const authorization = await signIn(cloud, azure);
  const urlOf = (type: string, name: string) =>
    `${azure.endpoint}/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/privateDnsZones/${zone}/${type}/${name}?api-version=2020-06-01`;
  const send = async (
    method: 'PUT' | 'DELETE',
    url: string,
    data?: object,
  ): Promise<void> => {
    const answer = await cloud.fetch(url, {
      method,
      headers: { authorization },
      data,
    });
    if (!answer.ok()) {
      throw new Error(`${method} ${url}: ${answer.status()}`);
    }
  };
  return {
    putAlias: (name, target) =>
      send('PUT', urlOf('CNAME', name), {
        properties: { ttl: 60, cnameRecord: { cname: target } },
      }),
    remove: (type, name) => send('DELETE', urlOf(type, name)),
    end: () => cloud.dispose(),
  };
}

async function signIn(
  cloud: APIRequestContext,
  azure: { authorityHost: string; tenantId: string; clientId: string },
): Promise<string> {
  const answer = await cloud.post(
    `${azure.authorityHost}/${azure.tenantId}/oauth2/v2.0/token`,
    {
      form: {
        grant_type: 'client_credentials',
        client_id: azure.clientId,
        client_secret: token('azure-client-secret'),
        scope: 'https://management.azure.com/.default',
      },
    },
  );
  const { access_token: found } = await answer.json();
  return `Bearer ${found}`;
}
