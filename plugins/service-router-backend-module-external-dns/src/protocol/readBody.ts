import { IncomingMessage } from 'http';
import { BodyTooLargeError, ConnectionLostError } from './errors';

/**
 * The whole body of a request. Of one that is given up the rest is still taken, and dropped: the client gets to its answer
 * only when it has sent everything.
 *
 * @param signal - ends the waiting
 * @throws BodyTooLargeError as soon as that is known, whatever `Content-Length` says
 * @throws ConnectionLostError when the client goes away before the end
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;

    function giveUp(error: unknown) {
      request.off('data', take);
      chunks.length = 0;
      request.resume();
      reject(error);
    }
    function take(chunk: Buffer) {
      size += chunk.length;
      if (size > limit) {
        giveUp(new BodyTooLargeError(limit));
      } else {
        chunks.push(chunk);
      }
    }

    if (Number(request.headers['content-length']) > limit) {
      giveUp(new BodyTooLargeError(limit));
      return;
    }
    const stopWaiting = () => giveUp(signal.reason);
    signal.addEventListener('abort', stopWaiting, { once: true });
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks, size)));
    request.once('error', () =>
      reject(new ConnectionLostError('The client went away')),
    );
    request.once('close', () => {
      signal.removeEventListener('abort', stopWaiting);
      reject(new ConnectionLostError('The client went away'));
    });
  });
}
