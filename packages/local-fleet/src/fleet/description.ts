import { readFile } from 'node:fs/promises';
import { FleetFolder } from './FleetFolder';

/** What `fleet.json` tells of a fleet: where everything is, and no secret. @public */
export interface FleetDescription {
  control: { url: string };
  files: { ca: string; caBundle: string; kubeconfig: string; tokens: string };
  azure: {
    authorityHost: string;
    endpoint: string;
    tenantId: string;
    clientId: string;
    subscriptionId: string;
    /** Where Traffic Manager profiles are made. */
    trafficManager: { subscriptionId: string; resourceGroup: string };
    publicZone: { subscriptionId: string; resourceGroup: string; name: string };
  };
  git: {
    url: string;
    branch: string;
    user: string;
    /** Prefix of the files of the branch. */
    rawUrl: string;
  };
  regions: Record<
    string,
    {
      title: string;
      azureLocation: string;
      cluster: { context: string; url: string };
      zone: { subscriptionId: string; resourceGroup: string; name: string };
      dns: { host: string; port: number };
      /** What its gateway is called in public DNS, and the address there. */
      gateway: { host: string; address: string };
    }
  >;
}

/** There is no fleet in a folder. @public */
export class NoFleetError extends Error {
  readonly name = 'NoFleetError';
}

/** @throws NoFleetError when no fleet was ever started in the folder */
export async function readDescription(
  folder: FleetFolder,
): Promise<FleetDescription> {
  try {
    return JSON.parse(await readFile(folder.descriptionFile, 'utf8'));
  } catch (error) {
    throw new NoFleetError(
      `There is no fleet in ${folder.path}: start one with "npm start", or "npm run fleet -- serve".`,
      { cause: error },
    );
  }
}
