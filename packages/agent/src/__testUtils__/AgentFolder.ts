import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';

/** A folder of a test, for the files of an agent. */
export class AgentFolder {
  private constructor(readonly path: string) {}

  static async make(): Promise<AgentFolder> {
    return new AgentFolder(await mkdtemp(join(tmpdir(), 'agent-')));
  }

  /** Writes a configuration file. @returns its path */
  async write(config: JsonObject): Promise<string> {
    const path = join(this.path, 'app-config.yaml');
    await writeFile(path, stringify(config));
    return path;
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** An agent's configuration whose cluster and zone cannot be reached. */
export function lonelyConfig(healthPort: number): JsonObject {
  return {
    agent: { health: { host: '127.0.0.1', port: healthPort } },
    serviceRouter: {
      clusters: {
        weu: {
          region: 'weu',
          connection: { url: 'https://127.0.0.1:1', token: 'hush-hush' },
        },
      },
      regions: {
        weu: {
          zone: {
            subscriptionId: '00000000-0000-0000-0000-00000000feed',
            resourceGroup: 'rg-dns-weu',
            name: 'example.com',
          },
        },
      },
      azure: {
        credential: 'clientSecret',
        tenantId: '00000000-0000-0000-0000-00000000face',
        clientId: '00000000-0000-0000-0000-00000000c0de',
        clientSecret: 'hush-hush',
        cloud: {
          resourceManager: 'https://127.0.0.1:1',
          authority: 'https://127.0.0.1:1',
        },
      },
    },
  };
}
