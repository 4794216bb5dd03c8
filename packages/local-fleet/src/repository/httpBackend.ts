import { spawn } from 'node:child_process';
import { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { GIT_ENVIRONMENT } from './git';

/**
 * Hands a request to `git http-backend`, git's own server program (a CGI, RFC 3875), and its answer back.
 *
 * @returns when the answer is complete
 */
export async function httpBackend(options: {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** Folder of the bare repository. */
  folder: string;
  /** Path below the repository, such as `/info/refs`. */
  service: string;
  user?: string;
  searchPath: string;
}): Promise<void> {
  const { request, response, url, folder } = options;
  const { headers } = request;
  const optional = (name: string, value: string | string[] | undefined) =>
    value === undefined ? {} : { [name]: String(value) };
  const child = spawn('git', ['http-backend'], {
    stdio: 'pipe',
    env: {
      PATH: options.searchPath,
      ...GIT_ENVIRONMENT,
      GIT_PROJECT_ROOT: path.dirname(folder),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${path.basename(folder)}${options.service}`,
      REQUEST_METHOD: request.method ?? 'GET',
      QUERY_STRING: url.search.slice(1),
      REMOTE_ADDR: request.socket.remoteAddress ?? '',
      // Its presence is what allows a push.
      ...optional('REMOTE_USER', options.user),
      ...optional('CONTENT_TYPE', headers['content-type']),
      ...optional('CONTENT_LENGTH', headers['content-length']),
      ...optional('HTTP_CONTENT_ENCODING', headers['content-encoding']),
      ...optional('HTTP_GIT_PROTOCOL', headers['git-protocol']),
    },
  });
  child.stdin.on('error', () => {});
  request.pipe(child.stdin);
  response.on('close', () => {
    if (child.exitCode === null) child.kill();
  });

  let head = Buffer.alloc(0);
  let isHeadSent = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (isHeadSent) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    isHeadSent = true;
    sendHead(response, head.subarray(0, end).toString('latin1'));
    response.write(head.subarray(end + 4));
  });
  child.stderr.resume();
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  if (!isHeadSent) {
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.write('git http-backend gave no answer\n');
  }
  response.end();
}

function sendHead(response: ServerResponse, head: string): void {
  let status = 200;
  for (const line of head.split('\r\n')) {
    const [name, ...rest] = line.split(': ');
    const value = rest.join(': ');
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status);
}
