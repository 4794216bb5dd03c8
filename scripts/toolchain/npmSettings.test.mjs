import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { npmEnvironmentOf, yarnSettingsOf } from './npmSettings.mjs';

const mirror = 'https://packages.example.com/npm/';

describe('yarnSettingsOf', () => {
  it('hands the registry over, without the slash that Yarn does not want', () => {
    assert.deepEqual(yarnSettingsOf({ registry: mirror }, {}), {
      YARN_NPM_REGISTRY_SERVER: 'https://packages.example.com/npm',
    });
  });

  it('lets a registry that is set for Yarn win', () => {
    assert.deepEqual(
      yarnSettingsOf(
        { registry: mirror },
        { YARN_NPM_REGISTRY_SERVER: 'https://other.example.com' },
      ),
      {},
    );
  });

  it('hands the certificate authority and the proxies over', () => {
    assert.deepEqual(
      yarnSettingsOf(
        {
          cafile: '/etc/company.pem',
          proxy: 'http://proxy.example.com:3128',
          'https-proxy': 'http://secure.example.com:3128',
        },
        {},
      ),
      {
        YARN_HTTPS_CA_FILE_PATH: '/etc/company.pem',
        YARN_HTTP_PROXY: 'http://proxy.example.com:3128',
        YARN_HTTPS_PROXY: 'http://secure.example.com:3128',
      },
    );
  });

  it('uses the one proxy for both when npm has only one', () => {
    const settings = yarnSettingsOf({ proxy: 'http://proxy:3128' }, {});
    assert.equal(settings.YARN_HTTPS_PROXY, 'http://proxy:3128');
  });

  for (const noproxy of [
    ['packages.example.com'],
    ['localhost', '.example.com'],
    'localhost,example.com',
    '*',
  ]) {
    it(`leaves the proxy out for a registry within ${noproxy}`, () => {
      const settings = yarnSettingsOf(
        { registry: mirror, noproxy, proxy: 'http://proxy:3128' },
        {},
      );
      assert.equal(settings.YARN_HTTP_PROXY, undefined);
      assert.equal(settings.YARN_HTTPS_PROXY, undefined);
    });
  }

  it('keeps the proxy for a registry whose name merely ends alike', () => {
    const settings = yarnSettingsOf(
      { registry: mirror, noproxy: ['ample.com'], proxy: 'http://proxy:3128' },
      {},
    );
    assert.equal(settings.YARN_HTTP_PROXY, 'http://proxy:3128');
  });

  it('allows a mirror without TLS by its host, as npm does', () => {
    const settings = yarnSettingsOf({ registry: 'http://mirror:4873/' }, {});
    assert.equal(settings.YARN_UNSAFE_HTTP_WHITELIST, 'mirror');
  });

  it('passes on that certificates are not to be checked, and only that', () => {
    assert.deepEqual(yarnSettingsOf({ 'strict-ssl': true }, {}), {});
    assert.deepEqual(yarnSettingsOf({ 'strict-ssl': false }, {}), {
      YARN_ENABLE_STRICT_SSL: 'false',
    });
  });
});

describe('npmEnvironmentOf', () => {
  it('drops what npm says of the script that runs, and its silence', () => {
    assert.deepEqual(
      npmEnvironmentOf({
        PATH: '/bin',
        npm_lifecycle_event: 'setup',
        npm_package_name: 'root',
        npm_config_local_prefix: '/checkout',
        npm_config_loglevel: 'silent',
      }),
      { PATH: '/bin' },
    );
  });

  it('keeps the settings that a person gives by variable', () => {
    const env = { npm_config_registry: mirror, npm_config_cafile: '/ca.pem' };
    assert.deepEqual(npmEnvironmentOf(env), env);
  });
});
