import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import http from 'http';
import { WatchEvent } from './ClusterClient';
import { ClusterUnreachableError } from './errors';
import { HttpClusterClient } from './HttpClusterClient';
import { httpRequest } from './httpRequest';

const services = {
  apiVersion: 'v1',
  kind: 'Service',
  plural: 'services',
  isNamespaced: true,
};

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  }
});

async function clientOf(handler: Handler, requestTimeoutMs = 5_000) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    handler(request, response, Buffer.concat(chunks).toString());
  });
  servers.push(server);
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  const agent = new http.Agent({ keepAlive: true });
  const client = new HttpClusterClient(
    {
      send: request =>
        httpRequest(
          new URL(`http://127.0.0.1:${port}${request.path}`),
          request,
          { agent, headers: { Authorization: 'Bearer secret' } },
        ),
      close: () => agent.destroy(),
    },
    { requestTimeoutMs },
  );
  return { client, server };
}

const json = (response: ServerResponse, value: unknown, status = 200) => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
};
const service = (name: string) => ({ metadata: { name, namespace: 'a' } });

async function collect(events: AsyncIterable<WatchEvent>) {
  const names: string[] = [];
  for await (const { type, object } of events) {
    names.push(`${type} ${object.metadata.name}`);
  }
  return names;
}

describe('a list', () => {
  it('gives a page, with the types that built-in items lack', async () => {
    const { client } = await clientOf((request, response) => {
      expect(request.url).toBe(
        '/api/v1/services?limit=2&continue=xyz&labelSelector=istio',
      );
      expect(request.headers.authorization).toBe('Bearer secret');
      json(response, {
        metadata: { resourceVersion: '7', continue: 'more' },
        items: [service('one')],
      });
    });
    expect(
      await client.list(services, {
        limit: 2,
        continueToken: 'xyz',
        labelSelector: 'istio',
      }),
    ).toEqual({
      items: [{ apiVersion: 'v1', kind: 'Service', ...service('one') }],
      resourceVersion: '7',
      continueToken: 'more',
    });
  });

  it('that is answered by something else is told as such', async () => {
    const { client } = await clientOf((_, response) =>
      response.end('<html>Log in</html>'),
    );
    await expect(client.list(services, { limit: 1 })).rejects.toThrow(
      'the answer is not JSON: something other than an API server answered',
    );
  });

  it('that is not answered in time ends', async () => {
    const { client } = await clientOf(() => {}, 50);
    const error = await client.list(services, { limit: 1 }).catch(e => e);
    expect(error).toBeInstanceOf(ClusterUnreachableError);
    expect(error.message).toMatch(/^no answer from .* within 0.05 s$/);
  });

  it('whose answer stops in the middle is no answer', async () => {
    const { client } = await clientOf((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"items":[');
      setImmediate(() => response.destroy());
    });
    await expect(client.list(services, { limit: 1 })).rejects.toBeInstanceOf(
      ClusterUnreachableError,
    );
  });

  it('that is called off rejects with the reason', async () => {
    const controller = new AbortController();
    const { client } = await clientOf(() => controller.abort('enough'));
    await expect(
      client.list(services, { limit: 1 }, controller.signal),
    ).rejects.toBe('enough');
  });

  it('is asked for once more when a kept connection turns out to be closed', async () => {
    let asked = 0;
    const { client } = await clientOf((request, response) => {
      asked += 1;
      if (asked === 2) {
        request.socket.destroy();
      } else {
        json(response, { metadata: {}, items: [] });
      }
    });
    await client.list(services, { limit: 1 });
    await client.list(services, { limit: 1 });
    expect(asked).toBe(3);
  });
});

describe('a watch', () => {
  const stream = (...parts: string[]): Handler => {
    return (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.flushHeaders();
      const [first, ...rest] = parts;
      response.write(first);
      setTimeout(() => {
        rest.forEach(part => response.write(part));
        response.end();
      }, 10);
    };
  };
  const line = (type: string, name: string) =>
    `${JSON.stringify({ type, object: service(name) })}\n`;
  const options = { resourceVersion: '5', timeoutSeconds: 300 };
  const never = new AbortController().signal;

  it('asks for bookmarks, from a version on, and not compressed', async () => {
    const { client } = await clientOf((request, response) => {
      expect(request.url).toBe(
        '/api/v1/services?watch=true&allowWatchBookmarks=true&resourceVersion=5&timeoutSeconds=300',
      );
      expect(request.headers['accept-encoding']).toBe('identity');
      response.end();
    });
    expect(await collect(await client.watch(services, options, never))).toEqual(
      [],
    );
  });

  it('gives events line by line, however they are cut', async () => {
    const text =
      line('ADDED', 'é') + line('MODIFIED', 'b') + line('DELETED', 'c');
    const bytes = Buffer.from(text);
    const middle = text.indexOf('é') + 1;
    const { client } = await clientOf((_, response) => {
      response.write(bytes.subarray(0, middle));
      setTimeout(() => response.end(bytes.subarray(middle)), 10);
    });
    expect(await collect(await client.watch(services, options, never))).toEqual(
      ['ADDED é', 'MODIFIED b', 'DELETED c'],
    );
  });

  it('throws the Status of an ERROR event', async () => {
    const expired = JSON.stringify({
      type: 'ERROR',
      object: { kind: 'Status', code: 410, reason: 'Expired', message: 'old' },
    });
    const { client } = await clientOf(
      stream(line('ADDED', 'a'), `${expired}\n`),
    );
    await expect(
      client.watch(services, options, never).then(collect),
    ).rejects.toMatchObject({ status: 410, reason: 'Expired' });
  });

  it('that breaks is told as lost', async () => {
    const { client } = await clientOf((_, response) => {
      response.write(line('ADDED', 'a'));
      setTimeout(() => response.destroy(), 10);
    });
    await expect(
      client.watch(services, options, never).then(collect),
    ).rejects.toBeInstanceOf(ClusterUnreachableError);
  });

  it('may be silent for longer than a request may take', async () => {
    const { client } = await clientOf((_, response) => {
      response.writeHead(200).flushHeaders();
      setTimeout(() => response.end(line('ADDED', 'late')), 120);
    }, 50);
    expect(await collect(await client.watch(services, options, never))).toEqual(
      ['ADDED late'],
    );
  });

  it('that is called off closes its connection', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>(resolve => {
      clientOf((request, response) => {
        request.socket.once('close', () => resolve());
        response.writeHead(200).flushHeaders();
      }).then(async ({ client }) => {
        const events = await client.watch(services, options, controller.signal);
        controller.abort();
        await collect(events).catch(() => {});
      });
    });
    await closed;
    expect(controller.signal.aborted).toBe(true);
  });
});

describe('a removal', () => {
  const removal = {
    reference: { apiVersion: 'v1', kind: 'Service', namespace: 'a', name: 'b' },
    uid: 'u',
    resourceVersion: '9',
  };

  it('is of the object that was seen and no other', async () => {
    const bodies: unknown[] = [];
    const { client } = await clientOf((_, response, body) => {
      bodies.push(JSON.parse(body));
      json(response, { kind: 'Status', status: 'Success' });
    });
    await client.remove(services, removal);
    expect(bodies).toEqual([
      expect.objectContaining({
        preconditions: { uid: 'u', resourceVersion: '9' },
      }),
    ]);
  });

  it('of what is gone is as good', async () => {
    const { client } = await clientOf((_, response) =>
      json(response, { kind: 'Status', code: 404 }, 404),
    );
    await expect(client.remove(services, removal)).resolves.toBeUndefined();
  });
});

describe('a server that is not there', () => {
  it('is told in words', async () => {
    const { client, server } = await clientOf(() => {});
    await new Promise(resolve => server.close(resolve));
    await expect(client.version()).rejects.toThrow('connection refused');
  });
});
