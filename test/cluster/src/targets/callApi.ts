import { request } from 'https';
import { ApiBody } from './ApiBody';

/** An answer as it came over the wire. */
export interface Answer<Body = ApiBody> {
  status: number;
  body: Body;
}

export interface Call {
  body?: unknown;
  /** Of the body: JSON unless said otherwise. */
  contentType?: string;
  accept?: string;
  /** Called when an answer begins, which that of a watch does long before it ends. */
  onAnswer?: () => void;
}

/** Where requests go and whose they are. */
export interface Caller {
  url: string;
  caData: string;
  token: string;
}

/** One request as it goes over the wire, without any client library. */
export function callApi<Body = ApiBody>(
  { url, caData, token }: Caller,
  method: string,
  path: string,
  { body, contentType = 'application/json', accept, onAnswer }: Call = {},
): Promise<Answer<Body>> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${path}`,
      {
        method,
        ca: Buffer.from(caData, 'base64'),
        // A connection of its own: the server may have been restarted since the last.
        agent: false,
        headers: {
          authorization: `Bearer ${token}`,
          ...(accept && { accept }),
          ...(text && { 'content-type': contentType }),
          'content-length': Buffer.byteLength(text),
        },
      },
      answer => {
        onAnswer?.();
        const chunks: Buffer[] = [];
        answer.on('data', chunk => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const answered = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: answer.statusCode ?? 0,
            body: bodyOf<Body>(answered) as Body,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

/** A watch answers with one JSON object a line, which is no JSON as a whole. */
function bodyOf<Body>(text: string): Body | string {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
