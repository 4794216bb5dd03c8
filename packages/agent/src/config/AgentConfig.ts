import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { ApiConfig, readApiConfig } from '../api';
import { EnvironmentSettings, valueAt, withSettings } from '../environment';
import { ListenAddress } from '../listening';

/** What this process runs, and with what. */
export interface AgentConfig {
  /** For the features. */
  root: ConfigReader;
  runsWebhook: boolean;
  /** Where the agent itself tells health; absent when the webhook does. */
  health?: ListenAddress;
  /** Where reports are asked for; absent: nobody can. */
  api?: ApiConfig;
}

const DEFAULT_HEALTH_PORT = 8080;

/**
 * Files and environment as one configuration.
 *
 * @throws InputError or EnvironmentError, for what the agent itself can find wrong with it
 */
export function agentConfigOf(
  files: JsonObject | undefined,
  environment: EnvironmentSettings,
): AgentConfig {
  const data = withSettings(files ?? {}, environment.settings);
  const root = new ConfigReader(data);
  refuseKubernetesPlugin(data);
  const { runsWebhook } = environment;
  const api = readApiConfig(root);
  return {
    root,
    runsWebhook,
    ...(runsWebhook ? {} : { health: healthOf(root) }),
    ...(api ? { api } : {}),
  };
}

function healthOf(root: ConfigReader): ListenAddress {
  const host = root.getOptionalString('agent.health.host');
  const port =
    root.getOptionalNumber('agent.health.port') ?? DEFAULT_HEALTH_PORT;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InputError(
      `app-config: agent.health.port is ${port}; expected a whole number from 1 to 65535.`,
    );
  }
  return { ...(host ? { host } : {}), port };
}

function refuseKubernetesPlugin(data: JsonObject): void {
  const clusters = valueAt(data, 'serviceRouter.clusters') ?? {};
  for (const name of Object.keys(clusters)) {
    const key = `serviceRouter.clusters.${name}.connection`;
    if (valueAt(data, `${key}.kubernetesPlugin`) !== undefined) {
      throw new InputError(
        `app-config: ${key} has kubernetesPlugin, which is a part of the portal that an agent has not; expected kubeconfig, inCluster or url with token.`,
      );
    }
  }
}
