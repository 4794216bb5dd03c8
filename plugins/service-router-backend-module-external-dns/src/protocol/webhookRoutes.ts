import { IncomingMessage } from 'http';
import { HttpAnswer } from '../listening';
import { done, told } from './answers';
import { decodeChanges, decodeEndpoints } from './decodeBody';
import { encodeDomainFilter, encodeEndpoints } from './encodeAnswer';
import { readBody } from './readBody';
import { Turns } from './Turns';
import { WebhookProvider } from './WebhookProvider';

/** What a path does when it is asked with a method. */
export interface WebhookRoute {
  /** Begins the sentence that tells what went wrong. */
  failed: string;
  answer(request: IncomingMessage, signal: AbortSignal): Promise<HttpAnswer>;
}

interface WebhookRoutesOptions {
  provider: WebhookProvider;
  maxBodyBytes: number;
  /** Of changes: one is made at a time. */
  turns: Turns;
}

/** What ExternalDNS asks for, by path and method. */
export function webhookRoutes({
  provider,
  maxBodyBytes,
  turns,
}: WebhookRoutesOptions): ReadonlyMap<
  string,
  ReadonlyMap<string, WebhookRoute>
> {
  const negotiate: WebhookRoute = {
    failed: 'Failed to tell the domain filter',
    answer: async () => told(encodeDomainFilter(provider.domainFilter())),
  };
  const records: WebhookRoute = {
    failed: 'Failed to get records',
    answer: async (_request, signal) =>
      told(
        await encodeEndpoints(await provider.records({ signal }), maxBodyBytes),
      ),
  };
  const apply: WebhookRoute = {
    failed: 'Failed to apply changes',
    async answer(request, signal) {
      const body = await readBody(request, maxBodyBytes, signal);
      const changes = await decodeChanges(body);
      await turns.take(signal, () => provider.apply(changes, { signal }));
      return done;
    },
  };
  const adjust: WebhookRoute = {
    failed: 'Failed to adjust endpoints',
    async answer(request, signal) {
      const body = await readBody(request, maxBodyBytes, signal);
      const endpoints = await decodeEndpoints(body);
      return told(
        await encodeEndpoints(await provider.adjust(endpoints), maxBodyBytes),
      );
    },
  };
  return new Map([
    ['/', new Map([['GET', negotiate]])],
    [
      '/records',
      new Map([
        ['GET', records],
        ['POST', apply],
      ]),
    ],
    ['/adjustendpoints', new Map([['POST', adjust]])],
  ]);
}
