import { createServer, Server } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import express from 'express';
import { jsonBody } from './jsonBody';

describe('a JSON body', () => {
  let server: Server;
  let asked: () => void;
  let release: Promise<void>;
  const seen: unknown[] = [];

  beforeEach(async () => {
    seen.length = 0;
    const app = express();
    app.use(async (request, response) => {
      asked();
      request.once('close', () => seen.push('gone'));
      await release;
      try {
        seen.push(await jsonBody(request, response));
      } catch (error) {
        seen.push((error as Error).message);
      }
      response.json({});
    });
    server = createServer(app);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(
    () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );

  function send(body: string) {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 7\r\n\r\n${body}`,
    );
    return socket;
  }

  function until(fact: unknown) {
    return new Promise<void>(resolve => {
      const look = () => (seen.includes(fact) ? resolve() : setImmediate(look));
      look();
    });
  }

  it('is read', async () => {
    asked = () => {};
    release = Promise.resolve();
    const socket = send('{"a":1}');
    await new Promise(resolve => {
      socket.once('data', resolve);
    });
    socket.destroy();
    expect(seen).toContainEqual({ a: 1 });
  });

  it('of a client that has gone is not waited for', async () => {
    let letGo = () => {};
    release = new Promise(resolve => {
      letGo = resolve;
    });
    const arrived = new Promise<void>(resolve => {
      asked = resolve;
    });
    const socket = send('{"a"');
    await arrived;
    socket.destroy();
    await until('gone');
    letGo();
    await until('The caller has gone before the body was read.');
    expect(seen).toEqual([
      'gone',
      'The caller has gone before the body was read.',
    ]);
  });
});
