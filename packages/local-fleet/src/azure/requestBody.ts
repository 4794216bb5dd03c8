import { IncomingMessage } from 'node:http';
import { AzureError } from './AzureError';

const BODY_LIMIT = 4 * 1024 * 1024;

/** @throws AzureError 413 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) {
      throw new AzureError(
        413,
        'RequestEntityTooLarge',
        `The request body is larger than ${BODY_LIMIT} bytes.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws AzureError 400 `InvalidRequestContent` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AzureError(
      400,
      'InvalidRequestContent',
      `The request content was invalid and could not be deserialized: '${
        (error as Error).message
      }'.`,
    );
  }
}
