import assert from 'node:assert/strict';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { ask, isAppReady, isBackendReady, scriptsIn } from './readiness.mjs';

const page =
  '<!doctype html><script defer src="/runtime.js"></script><script defer="defer" src=main.js></script><script>inline()</script>';

const script = { status: 200, body: '', contentType: 'text/javascript' };

/**
 * @param {Record<string, { status: number, body: string, contentType?: string }>} answers
 * @returns {import('./readiness.mjs').Ask}
 */
const serverOf = answers => async url =>
  answers[url] ?? { status: 0, body: '' };

describe('isAppReady', () => {
  const app = 'http://localhost:3000';
  const html = { status: 200, body: page, contentType: 'text/html' };

  it('is when the page and all its scripts are there', async () => {
    const server = serverOf({
      [app]: html,
      [`${app}/runtime.js`]: script,
      [`${app}/main.js`]: script,
    });
    assert.equal(await isAppReady(app, server), true);
  });

  it('is not while a script is missing', async () => {
    const server = serverOf({ [app]: html, [`${app}/runtime.js`]: script });
    assert.equal(await isAppReady(app, server), false);
  });

  it('is not when a script comes as the page, which is how a dev server says that it has none', async () => {
    const server = serverOf({
      [app]: html,
      [`${app}/runtime.js`]: script,
      [`${app}/main.js`]: html,
    });
    assert.equal(await isAppReady(app, server), false);
  });

  it('is not for a page without scripts', async () => {
    const server = serverOf({
      [app]: { ...html, body: 'Compiling...' },
    });
    assert.equal(await isAppReady(app, server), false);
  });

  it('is not while nobody answers', async () => {
    assert.equal(await isAppReady(app, serverOf({})), false);
  });
});

describe('isBackendReady', () => {
  const health = 'http://localhost:7007/.backstage/health/v1/readiness';

  it('is when the health service says so', async () => {
    const server = serverOf({ [health]: { status: 200, body: '' } });
    assert.equal(await isBackendReady('http://localhost:7007', server), true);
  });

  it('is not while plugins still start', async () => {
    const server = serverOf({ [health]: { status: 503, body: '' } });
    assert.equal(await isBackendReady('http://localhost:7007', server), false);
  });
});

describe('scriptsIn', () => {
  it('resolves what the page asks for, as a browser does', () => {
    assert.deepEqual(scriptsIn(page, 'http://localhost:3000/sub/'), [
      'http://localhost:3000/runtime.js',
      'http://localhost:3000/sub/main.js',
    ]);
  });
});

describe('ask', async () => {
  const names = await lookup('localhost', { all: true });
  for (const { address: host } of names) {
    it(`finds a server on "localhost" that listens on ${host} alone`, async () => {
      const server = createServer((_, response) => {
        response.setHeader('content-type', 'text/plain');
        response.end('hello');
      }).listen(0, host);
      await once(server, 'listening');
      try {
        const address = server.address();
        assert.ok(address && typeof address === 'object');
        assert.deepEqual(await ask(`http://localhost:${address.port}/`), {
          status: 200,
          body: 'hello',
          contentType: 'text/plain',
        });
      } finally {
        server.close();
      }
    });
  }

  it('has status 0 where nobody listens', async () => {
    assert.equal((await ask('http://127.0.0.1:1/')).status, 0);
  });
});
