import { get } from 'node:http';
import { get as getSecurely } from 'node:https';

/**
 * @typedef {object} Answer
 * @property {number} status 0: nobody answered
 * @property {string} body
 * @property {string} [contentType]
 */

/** @typedef {(url: string) => Promise<Answer>} Ask */

/** The dev server answers a page only when its bundle is built, which may take as long as the first build does. */
const patienceMilliseconds = 120_000;

/**
 * Asks a page for as long as a browser would.
 *
 * @type {Ask}
 */
export function ask(url) {
  return new Promise(resolve => {
    const nobody = { status: 0, body: '' };
    const options = {
      agent: false,
      // A certificate of the developer's own is no reason not to be ready.
      rejectUnauthorized: false,
      // "localhost" may be either loopback address, and the server listens on one of them.
      autoSelectFamily: true,
    };
    const request = (url.startsWith('https:') ? getSecurely : get)(
      url,
      options,
      response => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', () => resolve(nobody));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            contentType: response.headers['content-type'],
          }),
        );
      },
    );
    request.setTimeout(patienceMilliseconds, () => request.destroy());
    request.on('error', () => resolve(nobody));
  });
}

/**
 * Whether the backend says that all its plugins are up.
 *
 * @param {string} backendUrl
 * @param {Ask} [askFor]
 */
export async function isBackendReady(backendUrl, askFor = ask) {
  const { status } = await askFor(
    new URL('/.backstage/health/v1/readiness', backendUrl).href,
  );
  return status === 200;
}

/**
 * Whether a browser would get the app: its page, and every script the page asks for.
 *
 * @param {string} appUrl
 * @param {Ask} [askFor]
 */
export async function isAppReady(appUrl, askFor = ask) {
  const page = await askFor(appUrl);
  if (page.status !== 200) {
    return false;
  }
  const scripts = scriptsIn(page.body, appUrl);
  const answers = await Promise.all(scripts.map(script => askFor(script)));
  return (
    scripts.length > 0 &&
    answers.every(
      ({ status, contentType }) =>
        // The dev server answers an unknown path with the page itself, and status 200.
        status === 200 && !contentType?.startsWith('text/html'),
    )
  );
}

/**
 * @param {string} html
 * @param {string} base
 * @returns {string[]} absolute URLs
 */
export function scriptsIn(html, base) {
  return [
    ...html.matchAll(/<script\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi),
  ].map(([, source]) => new URL(source, base).href);
}
