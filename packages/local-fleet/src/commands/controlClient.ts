import { readFile } from 'node:fs/promises';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { Fault } from '../azure';
import { ChangeBranch, ShownChange } from '../repository';
import {
  CONTROL_TOKEN,
  FleetFolder,
  NoFleetError,
  readDescription,
  RegionStatus,
} from '../fleet';

const FAULTS = '/azure/faults';

/** The running fleet refused, or could not do, what was asked. */
export class ControlError extends Error {
  readonly name = 'ControlError';
}

/** Asks the running fleet. */
export interface ControlClient {
  status(): Promise<RegionStatus[]>;
  switch(region: string, to: 'up' | 'down'): Promise<void>;
  /** @returns all that wait */
  addFault(fault: Fault): Promise<Fault[]>;
  faults(): Promise<Fault[]>;
  clearFaults(): Promise<void>;
  changes(): Promise<ChangeBranch[]>;
  change(branch: string): Promise<ShownChange>;
  /** @returns the commit that main is at */
  merge(branch: string): Promise<string>;
  discard(branch: string): Promise<void>;
}

/**
 * A client of the fleet whose files are in a folder.
 *
 * @throws NoFleetError when there never was one
 */
export async function connectControl(
  folder: FleetFolder,
): Promise<ControlClient> {
  const { control, files } = await readDescription(folder);
  const [ca, token] = await Promise.all([
    readFile(files.ca, 'utf8'),
    readFile(folder.file('tokens', CONTROL_TOKEN), 'utf8'),
  ]);

  async function ask<T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    content?: unknown,
  ): Promise<T> {
    const response = await new Promise<import('node:http').IncomingMessage>(
      (resolve, reject) => {
        https
          .request(
            `${control.url}${path}`,
            {
              method,
              ca,
              agent: false,
              headers: { authorization: `Bearer ${token.trim()}` },
            },
            resolve,
          )
          .on('error', reject)
          .end(content === undefined ? undefined : JSON.stringify(content));
      },
    ).catch(error => {
      throw new NoFleetError(
        `No fleet is running at ${control.url}: start it with "npm start", or "npm run fleet -- serve".`,
        { cause: error },
      );
    });
    const body = JSON.parse(await text(response));
    if (response.statusCode !== 200) throw new ControlError(body.message);
    return body;
  }

  return {
    async status() {
      return (await ask<{ regions: RegionStatus[] }>('GET', '/status')).regions;
    },
    async switch(region, to) {
      await ask('POST', `/regions/${region}/${to}`);
    },
    async addFault(fault) {
      return (await ask<{ faults: Fault[] }>('POST', FAULTS, fault)).faults;
    },
    async faults() {
      return (await ask<{ faults: Fault[] }>('GET', FAULTS)).faults;
    },
    async clearFaults() {
      await ask('DELETE', FAULTS);
    },
    async changes() {
      return (await ask<{ changes: ChangeBranch[] }>('GET', '/changes'))
        .changes;
    },
    change: branch => ask('GET', `/changes/${encodeURIComponent(branch)}`),
    async merge(branch) {
      const path = `/changes/${encodeURIComponent(branch)}`;
      return (await ask<{ commit: string }>('POST', path)).commit;
    },
    async discard(branch) {
      await ask('DELETE', `/changes/${encodeURIComponent(branch)}`);
    },
  };
}
