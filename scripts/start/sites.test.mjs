import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { portOf, portsOf } from './ports.mjs';
import { sitesOf } from './sites.mjs';

describe('sitesOf', () => {
  it('follows the ports when the configuration says nothing', () => {
    const sites = sitesOf({}, portsOf({ PORT: '4000' }));
    assert.equal(sites.appUrl, 'http://localhost:4000');
    assert.equal(sites.backendUrl, 'http://localhost:7007');
  });

  it('follows a configuration that has taken the port over', () => {
    const ports = portsOf({ PORT: '4000' });
    const sites = sitesOf(
      { app: { baseUrl: 'http://localhost:4000/' } },
      ports,
    );
    assert.equal(sites.appUrl, 'http://localhost:4000');
    assert.deepEqual(sites.ports, ports);
  });

  it('checks the port that the configuration names itself, and says which key moves it', () => {
    const { appUrl, ports } = sitesOf(
      { app: { baseUrl: 'http://portal.test:8080' } },
      portsOf({}),
    );
    assert.equal(appUrl, 'http://portal.test:8080');
    const port = portOf(ports, 'app.baseUrl in the configuration');
    assert.equal(port.number, 8080);
    assert.equal(port.purpose, 'the app');
  });

  it('knows the port of an address that names none', () => {
    const { ports } = sitesOf(
      { backend: { baseUrl: 'https://backend.test' } },
      portsOf({}),
    );
    assert.equal(
      portOf(ports, 'backend.baseUrl in the configuration').number,
      443,
    );
  });
});
