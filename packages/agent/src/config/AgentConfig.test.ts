import { settingsOf } from '../environment';
import { agentConfigOf } from './AgentConfig';

function configOf(
  files: Parameters<typeof agentConfigOf>[0],
  environment: Record<string, string> = {},
) {
  return agentConfigOf(files, settingsOf(environment, files));
}

describe('agentConfigOf', () => {
  it('tells health on port 8080 of every address', () => {
    expect(configOf({}).health).toEqual({ port: 8080 });
  });

  it('tells health where the file says', () => {
    expect(
      configOf({ agent: { health: { host: '127.0.0.1', port: 9080 } } }).health,
    ).toEqual({ host: '127.0.0.1', port: 9080 });
  });

  it('leaves health to the webhook where that runs', () => {
    const { health, runsWebhook, root } = configOf(undefined, {
      AZURE_SUBSCRIPTION_ID: 'one',
      HEALTH_PORT: '9080',
    });
    expect({
      health,
      runsWebhook,
      port: root.getNumber('serviceRouter.externalDns.health.port'),
    }).toEqual({ health: undefined, runsWebhook: true, port: 9080 });
  });

  it('refuses a port that is none', () => {
    expect(() => configOf({ agent: { health: { port: 0 } } })).toThrow(
      'agent.health.port is 0; expected a whole number from 1 to 65535.',
    );
  });

  it('refuses clusters that are reached through the portal', () => {
    expect(() =>
      configOf({
        serviceRouter: {
          clusters: { weu: { connection: { kubernetesPlugin: 'weu' } } },
        },
      }),
    ).toThrow(
      'serviceRouter.clusters.weu.connection has kubernetesPlugin, which is a part of the portal that an agent has not',
    );
  });
});
