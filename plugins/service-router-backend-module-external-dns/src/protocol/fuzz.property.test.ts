import fc from 'fast-check';
import { once } from 'events';
import { connect } from 'net';
import { listening, stopAll } from './__testUtils__/listening';

const LIMIT = 2_000;
const METHODS: Record<string, string[]> = {
  '/': ['GET'],
  '/records': ['GET', 'POST'],
  '/adjustendpoints': ['POST'],
};

const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(METHODS)) },
  {
    weight: 1,
    arbitrary: fc.webPath().map(tail => `/${tail.replace(/^\/+/, '')}`),
  },
);
const method = fc.constantFrom(
  'GET',
  'POST',
  'POST',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
);
const header = fc.string({ maxLength: 40 }).map(text => text.trim());
const headers = fc.record(
  {
    Accept: header,
    'Content-Type': fc.oneof(
      header,
      fc.constant('application/external.dns.webhook+json;version=1'),
    ),
    'Content-Encoding': fc.constantFrom('gzip', 'identity', 'br'),
    Expect: fc.constantFrom('100-continue', 'nothing'),
    'X-Anything': header,
    Upgrade: fc.constantFrom('websocket', 'h2c'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const endpoint = fc.record(
  {
    dnsName: fc.jsonValue(),
    targets: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    recordTTL: fc.oneof(fc.integer(), fc.double(), fc.string()),
    labels: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
    providerSpecific: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const endpoints = fc.oneof(fc.array(endpoint), fc.jsonValue());
const json = fc
  .oneof(
    fc.jsonValue(),
    endpoints,
    fc.record(
      {
        create: endpoints,
        Delete: endpoints,
        updateOld: endpoints,
        updateNew: endpoints,
      },
      { requiredKeys: [] },
    ),
  )
  .map(value => Buffer.from(JSON.stringify(value)));
const torn = fc
  .tuple(json, fc.nat(), fc.uint8Array({ maxLength: 4 }))
  .map(([body, at, bytes]) => {
    const place = at % (body.length + 1);
    return Buffer.concat([
      body.subarray(0, place),
      bytes,
      body.subarray(place + bytes.length),
    ]);
  });
const body = fc.oneof(
  json,
  torn,
  fc.uint8Array({ maxLength: 50 }).map(bytes => Buffer.from(bytes)),
  fc.constant(Buffer.alloc(LIMIT + 1, '[')),
);

/** The codes that a request may be answered with, whatever its body says. */
function codesOf(asked: {
  method: string;
  path: string;
  body: Buffer;
}): number[] {
  const methods = METHODS[asked.path.split('?')[0]];
  if (!methods) {
    return [404];
  }
  if (!methods.includes(asked.method)) {
    return [405];
  }
  if (asked.method === 'GET') {
    return [200];
  }
  if (asked.body.length > LIMIT) {
    return [413];
  }
  return [asked.path === '/records' ? 204 : 200, 400];
}

afterEach(stopAll);

describe('whatever is asked', () => {
  it('is answered by a code of its kind', async () => {
    const { ask, provider } = await listening(undefined, {
      maxBodyBytes: LIMIT,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ method, path, headers, body }),
        fc.boolean(),
        async (asked, isChunked) => {
          const before = provider.changes.length;
          const answer = await ask({
            ...asked,
            ...(isChunked ? { body: undefined, chunks: [asked.body] } : {}),
          });
          expect(codesOf(asked)).toContain(answer.code);
          // What was refused was not begun.
          expect(provider.changes.length - before).toBe(
            answer.code === 204 ? 1 : 0,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is answered by a server error while the provider is in trouble, if it is well asked', async () => {
    const { ask, provider } = await listening(undefined, {
      maxBodyBytes: LIMIT,
    });
    provider.fail(new Error('Azure answers 429'));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          method: fc.constant('POST'),
          path: fc.constantFrom('/records', '/adjustendpoints'),
          headers,
          body,
        }),
        async asked => {
          const answer = await ask(asked);
          expect([400, 413, 500]).toContain(answer.code);
        },
      ),
    );
  });

  it('leaves the listener at work, even if it is no HTTP', async () => {
    const { ask, port } = await listening();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 200 }),
          fc
            .string({ maxLength: 60 })
            .map(text =>
              Buffer.from(`POST /records HTTP/1.1\r\n${text}\r\n\r\n`),
            ),
        ),
        async bytes => {
          const socket = connect(port, '127.0.0.1');
          socket.on('error', () => {});
          socket.resume();
          socket.end(bytes);
          await once(socket, 'close');
          expect((await ask({ path: '/records' })).code).toBe(200);
        },
      ),
    );
  });
});
