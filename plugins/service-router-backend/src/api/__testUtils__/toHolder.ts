import { Response, Test } from 'supertest';
import { eventually } from '../../__testUtils__/startPlugin';

/**
 * What somebody is answered who has the answer that a question has now.
 *
 * @param ask - asks the question; asked anew while something may just have been read between the two
 */
export function toHolder(ask: () => Test): Promise<Response> {
  return eventually(
    async () => ask().set('If-None-Match', (await ask()).headers.etag),
    ({ status }) => status === 304,
  );
}
