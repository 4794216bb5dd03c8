import { Readable } from 'stream';
import { StringDecoder } from 'string_decoder';
import { ClusterUnreachableError } from './errors';
import { unreachable } from './unreachable';

/** The whole of a body as text; an answer that stops in the middle is no answer. */
export async function readText(
  body: Readable,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const timer = setTimeout(
    () =>
      body.destroy(
        new ClusterUnreachableError(
          `the answer did not end within ${timeoutMs / 1000} s`,
        ),
      ),
    timeoutMs,
  );
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw signal?.aborted ? signal.reason : unreachable(error as Error, '');
  } finally {
    clearTimeout(timer);
  }
}

/** The lines of a body as they come; the body is closed when the reader stops. */
export async function* readLines(
  body: Readable,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of body) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim() !== '') {
          yield line;
        }
      }
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : unreachable(error as Error, '');
  } finally {
    body.destroy();
  }
}
