import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readServiceRouterConfig } from '../readServiceRouterConfig';
import { ServiceRouterConfig } from '../ServiceRouterConfig';

/** Blocks of `serviceRouter` as an admin writes them, and what comes of reading them. */

export const region = (over: JsonObject = {}): JsonObject => ({
  title: 'West Europe',
  zone: { name: 'example.com', subscriptionId: 's', resourceGroup: 'rg' },
  ...over,
});

export const cluster = (over: JsonObject = {}): JsonObject => ({
  region: 'weu',
  connection: { kubernetesPlugin: 'aks-weu' },
  ...over,
});

export const root = (over: JsonObject = {}): JsonObject => ({
  clusters: { 'aks-weu': cluster() },
  regions: { weu: region() },
  ...over,
});

export function read(serviceRouter: JsonObject): ServiceRouterConfig {
  const result = readServiceRouterConfig(new ConfigReader({ serviceRouter }));
  if (!result) {
    throw new Error('read nothing');
  }
  return result;
}

/** What is said of the mistakes in it. */
export function messageOf(serviceRouter: JsonObject): string {
  try {
    readServiceRouterConfig(new ConfigReader({ serviceRouter }));
  } catch (error) {
    if (error instanceof InputError) {
      return error.message;
    }
    throw error;
  }
  throw new Error('no mistake was found');
}

export const ofCluster = (over: JsonObject): string =>
  messageOf(root({ clusters: { 'aks-weu': cluster(over) } }));

export const ofRegion = (over: JsonObject): string =>
  messageOf(root({ regions: { weu: region(over) } }));
