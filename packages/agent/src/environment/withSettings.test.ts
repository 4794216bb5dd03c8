import { withSettings } from './withSettings';

const port = {
  variable: 'WEBHOOK_PORT',
  key: 'serviceRouter.externalDns.webhook.port',
  value: 8888,
};

describe('withSettings', () => {
  it('adds what the file leaves open', () => {
    expect(
      withSettings({ serviceRouter: { externalDns: { cluster: 'weu' } } }, [
        port,
      ]),
    ).toEqual({
      serviceRouter: {
        externalDns: { cluster: 'weu', webhook: { port: 8888 } },
      },
    });
  });

  it('takes a value that both say', () => {
    const files = {
      serviceRouter: { externalDns: { webhook: { port: 8888 } } },
    };
    expect(withSettings(files, [port])).toEqual(files);
  });

  it('refuses two values for one key, and names both places', () => {
    const files = {
      serviceRouter: { externalDns: { webhook: { port: 9000 } } },
    };
    expect(() => withSettings(files, [port])).toThrow(
      'WEBHOOK_PORT says 8888 for serviceRouter.externalDns.webhook.port, and serviceRouter.externalDns.webhook.port of the configuration file says 9000; set one of them, or both to the same.',
    );
  });

  it('refuses two variables that differ', () => {
    const key = 'serviceRouter.trafficManager.resourceGroups';
    expect(() =>
      withSettings({}, [
        { variable: 'RESOURCE_GROUPS', key, value: ['a'] },
        { variable: 'AZURE_RESOURCE_GROUPS', key, value: ['b'] },
      ]),
    ).toThrow(
      'AZURE_RESOURCE_GROUPS says ["b"] for serviceRouter.trafficManager.resourceGroups, and RESOURCE_GROUPS says ["a"]',
    );
  });

  it('never repeats a secret', () => {
    const key = 'serviceRouter.azure.clientSecret';
    const secret = {
      variable: 'AZURE_CLIENT_SECRET',
      key,
      value: 'hush',
      isSecret: true as const,
    };
    expect(() =>
      withSettings({ serviceRouter: { azure: { clientSecret: 'shh' } } }, [
        secret,
      ]),
    ).toThrow(
      /^AZURE_CLIENT_SECRET and serviceRouter\.azure\.clientSecret of the configuration file differ; set one of them\.$/,
    );
  });
});
