import http from 'http';
import { AddressInfo } from 'net';
import { setTimeout as after } from 'timers/promises';
import { httpRequest } from './httpRequest';

const TIMEOUT = 1_000;

describe('a request over a connection that the server closes in this moment', () => {
  let server: http.Server;
  let agent: http.Agent;
  let answers: ((
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ) => void)[];

  beforeEach(async () => {
    agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    server = http.createServer((request, response) =>
      answers.shift()?.(request, response),
    );
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(async () => {
    agent.destroy();
    await new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  async function send() {
    const { port } = server.address() as AddressInfo;
    const { status, body } = await httpRequest(
      new URL(`http://127.0.0.1:${port}/`),
      { method: 'GET', path: '/', headers: {}, timeoutMs: TIMEOUT },
      { agent, headers: {} },
    );
    body.resume();
    await new Promise(resolve => {
      body.once('end', resolve);
    });
    return status;
  }
  const ok = (_: unknown, response: http.ServerResponse) => {
    response.end('ok');
  };
  const closeAfter = (wait: number) => (request: http.IncomingMessage) => {
    setTimeout(() => request.socket.resetAndDestroy(), wait);
  };

  it('is sent again', async () => {
    answers = [ok, closeAfter(0), ok];
    await send();
    await expect(send()).resolves.toBe(200);
    expect(answers).toEqual([]);
  });

  it('has no more time than one that is sent once', async () => {
    answers = [ok, closeAfter(0.8 * TIMEOUT), () => {}];
    await send();
    await expect(
      Promise.race([send(), after(1.5 * TIMEOUT).then(() => 'still waiting')]),
    ).rejects.toThrow('within 1 s');
    expect(answers).toEqual([]);
  });
});
