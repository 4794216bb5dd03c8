import { Clock } from '@service-router/plugin-service-router-node';
import { ClusterObjects } from './ClusterObjects';

/** The API server's answer is not waited for any longer; milliseconds. A stop waits for the call in hand. */
const ANSWER_WITHIN = 5_000;

/** The cluster, of which no call is waited for without end: its clients know no time limit. */
export function inTime(objects: ClusterObjects, clock: Clock): ClusterObjects {
  async function within<Result>(call: Promise<Result>): Promise<Result> {
    const answered = new AbortController();
    const tooLate = async (): Promise<never> => {
      await clock.sleep(ANSWER_WITHIN, answered.signal);
      throw new Error(
        `the API server did not answer within ${ANSWER_WITHIN / 1_000} s`,
      );
    };
    try {
      return await Promise.race([call, tooLate()]);
    } finally {
      answered.abort();
    }
  }
  return {
    dnsEndpoints: (namespace, labels) =>
      within(objects.dnsEndpoints(namespace, labels)),
    applyDnsEndpoint: endpoint => within(objects.applyDnsEndpoint(endpoint)),
    removeDnsEndpoint: (namespace, name) =>
      within(objects.removeDnsEndpoint(namespace, name)),
    tell: event => within(objects.tell(event)),
  };
}
