import { timingSafeEqual } from 'node:crypto';
import http, { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { KeyAndCertificate } from '../certificates';
import { createFront, Front } from '../listening';
import { BareRepository } from './BareRepository';
import { ChangeBranches, UnknownChangeError } from './ChangeBranches';
import { changePage } from './changePage';
import { httpBackend } from './httpBackend';

/** @public */
export interface GitServer {
  /** `https://localhost:{port}/{name}.git`, what `git clone` takes. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SERVICES = ['/info/refs', '/git-upload-pack', '/git-receive-pack'];

/**
 * Serves one repository by git's smart HTTP protocol, open to read; a push needs a user name and token. Single files
 * are at `{url}/raw/{branch}/{path}`, with the hash of their content as ETag; what a branch would change is shown at
 * `{url}/changes/{branch}`. Without TLS, on the same port, there are the pages of changes alone: a browser that does not
 * know the fleet's certificate shows them without a warning.
 *
 * @public
 */
export function createGitServer(options: {
  port: number;
  tls: KeyAndCertificate;
  repository: BareRepository;
  /** Branches of it that wait to be merged. */
  changes: ChangeBranches;
  user: string;
  token: string;
  searchPath: string;
  /** Called after a push, whatever branches it changed. */
  pushed: () => void;
}): GitServer {
  const { repository, changes, searchPath } = options;
  const root = `/${path.basename(repository.folder)}`;
  let front: Front | undefined;
  let origin = `https://localhost:${options.port}`;

  function isAuthorized(request: IncomingMessage): boolean {
    const [scheme, credentials] = (request.headers.authorization ?? '').split(
      ' ',
    );
    if (scheme?.toLowerCase() !== 'basic') return false;
    const given = Buffer.from(credentials ?? '', 'base64');
    const expected = Buffer.from(`${options.user}:${options.token}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  async function raw(
    request: IncomingMessage,
    response: ServerResponse,
    location: string,
  ): Promise<void> {
    const segments = location.split('/').map(decodeURIComponent);
    const [branch, filePath] = await splitBranch(repository, segments);
    const file = branch ? await repository.file(branch, filePath) : undefined;
    if (!file) {
      say(response, 404, `There is no file ${segments.join('/')}.`);
      return;
    }
    const etag = `"${file.hash}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response
      .writeHead(200, {
        etag,
        'content-type': 'text/plain; charset=utf-8',
        'content-length': file.content.length,
        'x-content-type-options': 'nosniff',
      })
      .end(request.method === 'HEAD' ? undefined : file.content);
  }

  async function change(
    response: ServerResponse,
    location: string,
  ): Promise<void> {
    const branch = location.split('/').map(decodeURIComponent).join('/');
    try {
      const page = changePage(await changes.show(branch));
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'",
        })
        .end(page);
    } catch (error) {
      if (!(error instanceof UnknownChangeError)) throw error;
      say(response, 404, `${error.message} It may be merged already.`);
    }
  }

  async function handlePlain(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', origin);
    const pages = `${root}/changes/`;
    if (!pathname.startsWith(pages)) {
      say(
        response,
        403,
        `Without TLS there is only ${pages}{branch}; git is served at ${origin}${root}.`,
      );
      return;
    }
    await change(response, pathname.slice(pages.length));
  }

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (!url.pathname.startsWith(`${root}/`)) {
      say(response, 404, `The only repository here is ${origin}${root}.`);
      return;
    }
    const service = url.pathname.slice(root.length);
    if (service.startsWith('/raw/')) {
      await raw(request, response, service.slice('/raw/'.length));
      return;
    }
    if (service.startsWith('/changes/')) {
      await change(response, service.slice('/changes/'.length));
      return;
    }
    if (!SERVICES.includes(service)) {
      say(
        response,
        404,
        `${root} serves git, ${root}/raw/{branch}/{path} and ${root}/changes/{branch}.`,
      );
      return;
    }
    const isPush =
      service === '/git-receive-pack' ||
      url.searchParams.get('service') === 'git-receive-pack';
    if (isPush && !isAuthorized(request)) {
      response.setHeader('www-authenticate', 'Basic realm="fleet"');
      say(response, 401, 'A push needs the user name and token of this fleet.');
      return;
    }
    await httpBackend({
      request,
      response,
      url,
      folder: repository.folder,
      service,
      user: isPush ? options.user : undefined,
      searchPath,
    });
    if (service === '/git-receive-pack') options.pushed();
  }

  return {
    get url() {
      return `${origin}${root}`;
    },
    async start() {
      front = createFront(
        http.createServer(answeredBy(handlePlain)),
        https.createServer(options.tls, answeredBy(handle)),
      );
      origin = `https://localhost:${await front.start(options.port)}`;
    },
    async stop() {
      await front?.stop();
      front = undefined;
    },
  };
}

/** Lets a failure be read by whoever asked. */
function answeredBy(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): http.RequestListener {
  return (request, response) => {
    handle(request, response).catch(error => {
      if (response.headersSent) response.destroy(error);
      else if (error instanceof URIError) {
        say(response, 400, `${request.url} is not encoded as a URL is.`);
      } else say(response, 500, String(error));
    });
  };
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** Branch names may have slashes: the shortest beginning that is a branch is taken. */
async function splitBranch(
  repository: BareRepository,
  segments: string[],
): Promise<[string | undefined, string]> {
  for (let count = 1; count < segments.length; count += 1) {
    const branch = segments.slice(0, count).join('/');
    if (await repository.head(branch)) {
      return [branch, segments.slice(count).join('/')];
    }
  }
  return [undefined, ''];
}
