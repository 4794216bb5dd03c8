import { AddressInfo, connect } from 'node:net';
import { createServer, Server } from 'node:http';
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
    app.use(async (request, _response, next) => {
      asked();
      request.once('close', () => seen.push('gone'));
      await release;
      next();
    });
    app.use(jsonBody());
    app.use((request, response) => {
      seen.push(request.body);
      response.json({});
    });
    app.use(((error, _request, response, _next) => {
      seen.push(error);
      response.sendStatus(500);
    }) as express.ErrorRequestHandler);
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

  it('of a client that has gone is neither read nor an error', async () => {
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
    await new Promise<void>(resolve => {
      const look = () =>
        seen.includes('gone') ? resolve() : setImmediate(look);
      look();
    });
    letGo();
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    expect(seen).toEqual(['gone']);
  });
});
