import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { createCertificateAuthority } from '../../certificates';
import { ManualClock } from '../../clock';
import { closeServer, listen } from '../../listening';
import { endpointOf, profileOf } from '../__testUtils__/profiles';
import { endpointMonitorStatusOf } from '../monitorStatus';
import { Endpoint, MonitorConfig, Profile } from '../Profile';
import { ProfileStore } from '../ProfileStore';
import { HealthProber } from './HealthProber';

const SECOND = 1000;

describe('HealthProber', () => {
  let clock: ManualClock;
  let profiles: ProfileStore;
  let prober: HealthProber;
  let server: http.Server | https.Server | net.Server;
  let port: number;
  let probes: http.IncomingMessage[];
  /** What the server answers; undefined for no answer at all. */
  let code: number | undefined;

  function answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ) {
    probes.push(request);
    if (code === undefined) return;
    response.writeHead(code, { location: '/elsewhere' }).end();
  }

  async function serve(next: typeof server) {
    server = next;
    port = await listen(server, 0);
  }

  async function close() {
    if (server instanceof http.Server || server instanceof https.Server) {
      await closeServer(server);
    } else {
      await new Promise(done => server.close(done));
    }
  }

  beforeEach(async () => {
    clock = new ManualClock();
    profiles = new ProfileStore();
    probes = [];
    code = 200;
    await serve(http.createServer(answer));
    prober = new HealthProber({
      profiles,
      addressOf: target =>
        target === 'east.example.com' ? { host: '127.0.0.1', port } : undefined,
      clock,
    });
    prober.start();
  });
  afterEach(async () => {
    await prober.stop();
    await close();
  });

  function put(
    monitor: Partial<MonitorConfig> = {},
    endpoint: Partial<Endpoint> = {},
    more: Partial<Profile> = {},
  ) {
    const { monitor: usual } = profileOf('shop');
    profiles.put(
      profileOf('shop', {
        monitor: { ...usual, ...monitor },
        endpoints: [endpointOf('east', endpoint)],
        ...more,
      }),
    );
    return prober.settled();
  }

  function status() {
    const [profile] = profiles.list();
    return endpointMonitorStatusOf(profiles, profile, profile.endpoints[0]);
  }

  async function after(seconds: number) {
    clock.advance(seconds * SECOND);
    await prober.settled();
  }

  it('probes a new endpoint at once', async () => {
    const settled = put();
    expect(status()).toBe('CheckingEndpoint');
    await settled;
    expect([status(), probes.length]).toEqual(['Online', 1]);
  });

  it('asks for the path at the interval, under the name of the target', async () => {
    await put({ path: '/healthz', intervalInSeconds: 10 });
    await after(10);
    await after(9);
    expect(
      probes.map(({ method, url, headers }) => [method, url, headers.host]),
    ).toEqual([
      ['GET', '/healthz', 'east.example.com'],
      ['GET', '/healthz', 'east.example.com'],
    ]);
  });

  it('sends the headers of the profile, and those of the endpoint before them', async () => {
    await put(
      {
        customHeaders: [
          { name: 'Host', value: 'shop.example.com' },
          { name: 'X-Of', value: 'profile' },
        ],
      },
      { customHeaders: [{ name: 'x-of', value: 'endpoint' }] },
    );
    expect(probes[0].headers).toMatchObject({
      host: 'shop.example.com',
      'x-of': 'endpoint',
    });
  });

  it.each`
    tolerated | probesUntilDegraded
    ${0}      | ${1}
    ${1}      | ${2}
    ${3}      | ${4}
  `(
    'finds an endpoint degraded after $probesUntilDegraded failures when $tolerated are tolerated',
    async ({ tolerated, probesUntilDegraded }) => {
      await put({ toleratedNumberOfFailures: tolerated });
      code = 503;
      const seen = [];
      for (let failures = 1; failures <= probesUntilDegraded; failures += 1) {
        await after(30);
        seen.push(status());
      }
      expect(seen).toEqual([
        ...Array(probesUntilDegraded - 1).fill('Online'),
        'Degraded',
      ]);
    },
  );

  it('finds it online again after one success', async () => {
    code = 500;
    await put({ toleratedNumberOfFailures: 0 });
    expect(status()).toBe('Degraded');
    code = 200;
    await after(30);
    expect(status()).toBe('Online');
  });

  it('counts failures in a row only', async () => {
    await put({ toleratedNumberOfFailures: 1 });
    for (const next of [500, 200, 500, 200, 500]) {
      code = next;
      await after(30);
    }
    expect(status()).toBe('Online');
  });

  it.each`
    ranges                      | answered | found
    ${[]}                       | ${200}   | ${'Online'}
    ${[]}                       | ${204}   | ${'Degraded'}
    ${[]}                       | ${301}   | ${'Degraded'}
    ${[{ min: 200, max: 299 }]} | ${204}   | ${'Online'}
    ${[{ min: 301, max: 301 }]} | ${301}   | ${'Online'}
    ${[{ min: 301, max: 301 }]} | ${200}   | ${'Degraded'}
  `(
    'finds $answered with $ranges expected $found',
    async ({ ranges, answered, found }) => {
      code = answered;
      await put({
        toleratedNumberOfFailures: 0,
        expectedStatusCodeRanges: ranges,
      });
      expect(status()).toBe(found);
    },
  );

  it('takes no answer within the timeout for a failure', async () => {
    code = undefined;
    const settled = put({ toleratedNumberOfFailures: 0, timeoutInSeconds: 5 });
    while (probes.length === 0) await new Promise(next => setImmediate(next));
    clock.advance(5 * SECOND);
    await settled;
    expect(status()).toBe('Degraded');
  });

  it('takes a refused connection for a failure', async () => {
    await close();
    await put({ toleratedNumberOfFailures: 0 });
    expect(status()).toBe('Degraded');
    await serve(http.createServer(answer));
  });

  it('finds a target that cannot be reached degraded', async () => {
    await put({ toleratedNumberOfFailures: 0 }, { target: '10.0.0.5' });
    expect(status()).toBe('Degraded');
  });

  it('finds an endpoint degraded that cannot even be asked', async () => {
    await put(
      { toleratedNumberOfFailures: 0 },
      { customHeaders: [{ name: 'x-snow', value: '\u2603' }] },
    );
    expect(status()).toBe('Degraded');
  });

  it('probes over HTTPS without looking at the certificate', async () => {
    const authority = createCertificateAuthority({ now: new Date() });
    await close();
    await serve(https.createServer(authority.issue('somebody'), answer));
    await put({ protocol: 'HTTPS', toleratedNumberOfFailures: 0 });
    expect(status()).toBe('Online');
  });

  it('probes over TCP, and resets what it has connected', async () => {
    await close();
    const reset = new Promise(resolve => {
      server = net.createServer(socket => socket.on('error', resolve));
    });
    await serve(server);
    await put({
      protocol: 'TCP',
      path: undefined,
      toleratedNumberOfFailures: 0,
    });
    expect(status()).toBe('Online');
    expect(await reset).toMatchObject({ code: 'ECONNRESET' });
  });

  it.each`
    what                        | endpoint                      | profile
    ${'a disabled endpoint'}    | ${{ status: 'Disabled' }}     | ${{}}
    ${'one that always serves'} | ${{ alwaysServe: 'Enabled' }} | ${{}}
    ${'a disabled profile'}     | ${{}}                         | ${{ status: 'Disabled' }}
  `('does not probe $what', async ({ endpoint, profile }) => {
    await put({}, endpoint, profile);
    await after(300);
    expect(probes).toEqual([]);
  });

  it('stops with the endpoint', async () => {
    await put();
    profiles.put(profileOf('shop'));
    await after(300);
    expect(probes).toHaveLength(1);
  });

  it('stops with the profile', async () => {
    await put();
    profiles.delete(profiles.list()[0].id);
    await after(300);
    expect(probes).toHaveLength(1);
  });

  it('goes on as before when what is written is not probed', async () => {
    await put({ toleratedNumberOfFailures: 1 });
    code = 500;
    await after(30);
    await put({ toleratedNumberOfFailures: 1 }, { weight: 5 });
    expect(probes).toHaveLength(2);
    await after(30);
    expect(status()).toBe('Degraded');
  });

  it('probes at once when an endpoint is enabled again', async () => {
    await put({}, { status: 'Disabled' });
    expect(status()).toBe('Disabled');
    await put();
    expect(status()).toBe('Online');
  });
});
