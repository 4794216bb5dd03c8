import { ClusterClient } from '@service-router/plugin-service-router-backend/src/fleet';

/** `apply DNSEndpoint`, `list ServiceRoute`, ... to how often. */
export type RequestCounts = Record<string, number>;

/** Told of every request that was answered. */
export type OnAnswer = (verb: string, kind: string, name: string) => void;

const VERBS: Partial<Record<keyof ClusterClient, string>> = {
  mergeStatus: 'status',
};

/** Of every call: the kind, where it is for one, and the object, where it is for one. */
type CallArguments = [
  resource?: { kind?: string },
  subject?: { name?: string; metadata?: { name?: string } },
  ...others: unknown[],
];

/** A client that counts what is asked through it. */
export function countingClient(
  client: ClusterClient,
  counts: RequestCounts,
  onAnswer: OnAnswer = () => {},
): ClusterClient {
  return new Proxy(client, {
    get(target, property: keyof ClusterClient) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function' || property === 'close') {
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return async (...args: CallArguments) => {
        const verb = VERBS[property] ?? property;
        const [resource, subject] = args;
        const kind = resource?.kind ?? '';
        const line = `${verb} ${kind}`.trim();
        counts[line] = (counts[line] ?? 0) + 1;
        const answer = await (value as (...all: unknown[]) => unknown).apply(
          target,
          args,
        );
        onAnswer(verb, kind, subject?.metadata?.name ?? subject?.name ?? '');
        return answer;
      };
    },
  });
}

/** How often requests were made whose line matches. */
export function countOf(counts: RequestCounts, pattern: RegExp): number {
  return Object.entries(counts)
    .filter(([line]) => pattern.test(line))
    .reduce((sum, [, count]) => sum + count, 0);
}
