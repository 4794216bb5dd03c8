import { JsonObject, JsonValue } from '@backstage/types';
import { EnvironmentError } from './EnvironmentError';
import { Setting } from './Setting';
import { Environment, Variables } from './variables';
import { valueAt } from './valueAt';

const ROOT = 'serviceRouter';
const WEBHOOK = `${ROOT}.externalDns`;
const PROFILES = `${ROOT}.trafficManager`;
const AZURE = `${ROOT}.azure`;

/** What the environment asks for. */
export interface EnvironmentSettings {
  settings: Setting[];
  /** Whether ExternalDNS is answered. */
  runsWebhook: boolean;
  /** Variables that were read. */
  read: string[];
  /** What an admin should know, and nothing stops at. */
  warnings: string[];
}

/**
 * The environment variables of the reference's provider (traffic-manager-provider.md 5.2), those that its manifests set
 * although it never read them, and `CLUSTER_NAME`, as keys of the configuration.
 *
 * Without a configuration file this is all there is, and the process is what the reference's image was: the webhook.
 * With one, the webhook runs if the file or a variable of its own asks for it.
 *
 * @param files - what the configuration files say together; undefined when none was given
 * @throws EnvironmentError with every mistake
 */
export function settingsOf(
  environment: Environment,
  files: JsonObject | undefined,
): EnvironmentSettings {
  const variables = new Variables(environment);
  const settings: Setting[] = [];
  const warnings: string[] = [];
  const fileSays = (key: string) =>
    files === undefined ? undefined : valueAt(files, key);
  const set = (variable: string, key: string, value: JsonValue | undefined) => {
    if (value !== undefined) {
      settings.push({ variable, key, value });
    }
  };

  set(
    'WEBHOOK_HOST',
    `${WEBHOOK}.webhook.host`,
    variables.text('WEBHOOK_HOST'),
  );
  set(
    'WEBHOOK_PORT',
    `${WEBHOOK}.webhook.port`,
    variables.port('WEBHOOK_PORT'),
  );
  set(
    'DOMAIN_FILTER',
    `${WEBHOOK}.domainFilter.include`,
    variables.list('DOMAIN_FILTER'),
  );
  set('CLUSTER_NAME', `${WEBHOOK}.cluster`, variables.text('CLUSTER_NAME'));
  const runsWebhook =
    files === undefined ||
    fileSays(WEBHOOK) !== undefined ||
    variables.read.length > 0;

  set(
    'HEALTH_PORT',
    runsWebhook ? `${WEBHOOK}.health.port` : 'agent.health.port',
    variables.port('HEALTH_PORT'),
  );
  if (runsWebhook || fileSays(PROFILES) !== undefined) {
    settings.push(...profileSettings(variables));
  }
  settings.push(...credentialSettings(variables, warnings));
  if (runsWebhook) {
    const connection = connectionSetting(variables, fileSays);
    settings.push(...(connection ? [connection] : []));
    const says = (key: string) =>
      fileSays(key) ?? settings.find(setting => setting.key === key)?.value;
    if (says(`${PROFILES}.subscriptionId`) === undefined) {
      variables.mistakes.push(
        `AZURE_SUBSCRIPTION_ID is not set: the id of the subscription that holds the Traffic Manager profiles (or ${PROFILES}.subscriptionId in a configuration file).`,
      );
    }
  }
  if (variables.mistakes.length > 0) {
    throw new EnvironmentError(variables.mistakes);
  }
  return { settings, runsWebhook, read: variables.read, warnings };
}

function profileSettings(variables: Variables): Setting[] {
  const subscription = variables.text('AZURE_SUBSCRIPTION_ID');
  // The reference's manifests set the second, its program reads the first.
  const groups = (
    ['RESOURCE_GROUPS', 'AZURE_RESOURCE_GROUPS'] as const
  ).flatMap(variable => {
    const value = variables.list(variable);
    return value
      ? [{ variable, key: `${PROFILES}.resourceGroups`, value }]
      : [];
  });
  return [
    ...(subscription
      ? [
          {
            variable: 'AZURE_SUBSCRIPTION_ID',
            key: `${PROFILES}.subscriptionId`,
            value: subscription,
          },
        ]
      : []),
    ...groups,
  ];
}

/**
 * A secret is an app registration's, and needs the other two. Without one, `AZURE_CLIENT_ID` and `AZURE_TENANT_ID` are
 * left to Azure's default credential, which finds a workload identity by them.
 */
function credentialSettings(
  variables: Variables,
  warnings: string[],
): Setting[] {
  const tenantId = variables.text('AZURE_TENANT_ID');
  const clientId = variables.text('AZURE_CLIENT_ID');
  const clientSecret = variables.text('AZURE_CLIENT_SECRET');
  const usesIdentity = variables.flag('AZURE_USE_MANAGED_IDENTITY') ?? false;
  const client: Setting[] = clientId
    ? [
        {
          variable: 'AZURE_CLIENT_ID',
          key: `${AZURE}.clientId`,
          value: clientId,
        },
      ]
    : [];
  if (!clientSecret) {
    return usesIdentity
      ? [
          {
            variable: 'AZURE_USE_MANAGED_IDENTITY',
            key: `${AZURE}.credential`,
            value: 'managedIdentity',
          },
          ...client,
        ]
      : [];
  }
  for (const [name, value] of Object.entries({
    AZURE_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: clientId,
  })) {
    if (!value) {
      variables.mistakes.push(
        `AZURE_CLIENT_SECRET is set and ${name} is not; a client secret needs both AZURE_TENANT_ID and AZURE_CLIENT_ID.`,
      );
    }
  }
  if (usesIdentity) {
    warnings.push(
      'AZURE_USE_MANAGED_IDENTITY and AZURE_CLIENT_SECRET are both set; the secret is used.',
    );
  }
  return [
    {
      variable: 'AZURE_CLIENT_SECRET',
      key: `${AZURE}.credential`,
      value: 'clientSecret',
    },
    {
      variable: 'AZURE_CLIENT_SECRET',
      key: `${AZURE}.clientSecret`,
      value: clientSecret,
      isSecret: true,
    },
    {
      variable: 'AZURE_TENANT_ID',
      key: `${AZURE}.tenantId`,
      value: tenantId ?? '',
    },
    ...client,
  ];
}

/** Where Services get their Events and users' hosts their DNSEndpoints. */
function connectionSetting(
  variables: Variables,
  fileSays: (key: string) => JsonValue | undefined,
): Setting | undefined {
  const key = `${WEBHOOK}.connection`;
  const kubeconfig = variables.text('KUBECONFIG');
  if (kubeconfig) {
    return { variable: 'KUBECONFIG', key, value: { kubeconfig } };
  }
  // Kubernetes sets it in every pod.
  const variable = 'KUBERNETES_SERVICE_HOST';
  return fileSays(key) === undefined && variables.text(variable)
    ? { variable, key, value: { inCluster: true } }
    : undefined;
}
