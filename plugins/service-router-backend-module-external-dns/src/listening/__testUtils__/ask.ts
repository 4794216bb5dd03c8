import { Agent, IncomingHttpHeaders, request } from 'http';

export interface Answered {
  code: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Asked {
  port: number;
  method?: string;
  path?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Sends the body in these pieces, without telling its length. */
  chunks?: readonly (string | Buffer)[];
  agent?: Agent;
}

/** One request, as bare as HTTP allows. */
export function ask({
  port,
  method = 'GET',
  path = '/',
  headers = {},
  body,
  chunks,
  agent,
}: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...lengthOf({ body, chunks }), ...headers },
        agent,
      },
      response => {
        const parts: Buffer[] = [];
        response.on('data', part => parts.push(part));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            code: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    outgoing.once('error', reject);
    chunks?.forEach(chunk => outgoing.write(chunk));
    outgoing.end(body);
  });
}

/** Node tells it of methods alone that usually have a body. */
function lengthOf({ body, chunks }: Pick<Asked, 'body' | 'chunks'>) {
  if (chunks) {
    return { 'Transfer-Encoding': 'chunked' };
  }
  return body === undefined
    ? {}
    : { 'Content-Length': String(Buffer.byteLength(body)) };
}
