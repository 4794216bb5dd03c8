import { IncomingMessage, ServerResponse } from 'http';

/** What a request is answered with; a text is plain unless its headers tell otherwise. */
export interface HttpAnswer {
  code: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

/** Answers whole, with its length. */
export function respond(
  response: ServerResponse,
  { code, headers, body }: HttpAnswer,
): void {
  response.writeHead(code, {
    ...(body === undefined
      ? {}
      : {
          'Content-Type': 'text/plain; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
        }),
    ...headers,
  });
  response.end(body);
}

/** The path that is asked for, without the query; a proxy may ask with the whole address. */
export function pathOf({ url = '' }: IncomingMessage): string {
  const [address] = url.split('?', 1);
  return address.startsWith('/')
    ? address
    : address.replace(/^https?:\/\/[^/]*\/?/i, '/');
}
