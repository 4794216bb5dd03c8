import http from 'node:http';
import https from 'node:https';
import { once } from 'node:events';
import net from 'node:net';
import { createCertificateAuthority } from '../certificates';
import { createGateway, Gateway } from './createGateway';

describe('createGateway', () => {
  const authority = createCertificateAuthority({ now: new Date() });
  let gateway: Gateway;

  beforeEach(async () => {
    gateway = createGateway({ region: 'weu', tls: authority.issue('weu') });
    await gateway.start();
  });
  afterEach(() => gateway.stop());

  async function codeOf(request: http.ClientRequest): Promise<number> {
    const [response] = await once(request, 'response');
    response.resume();
    return response.statusCode;
  }

  const options = () => ({
    host: '127.0.0.1',
    port: gateway.port,
    agent: false,
  });

  it('answers HTTP and HTTPS on one port', async () => {
    const secure = { ...options(), ca: authority.own.cert };
    expect(
      await Promise.all([
        codeOf(http.get(options())),
        codeOf(https.get(secure)),
      ]),
    ).toEqual([200, 200]);
  });

  it('answers nobody while it is stopped, though somebody is connected', async () => {
    const { port } = gateway;
    const socket = net.connect(port!, '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await gateway.stop();
    await closed;
    expect(gateway.port).toBeUndefined();
    const [error] = await once(http.get({ ...options(), port }), 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('can be started again', async () => {
    await gateway.stop();
    await gateway.start();
    expect(await codeOf(http.get(options()))).toBe(200);
  });
});
