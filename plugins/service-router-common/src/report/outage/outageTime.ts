import { failoverTime } from '../../trafficManager';
import { say, told } from '../../sentences';
import { RouteProfile } from '../traffic';
import { OutageTime } from './types';

/**
 * Until a profile no longer leads anybody to an endpoint that went down: the probes that have to fail, the timeout of the last
 * one, and the TTL (azure.md 7.1).
 */
export function outageTime({
  probe,
  ttl,
}: Pick<RouteProfile, 'probe' | 'ttl'>): OutageTime {
  const { intervalSeconds, timeoutSeconds, toleratedFailures } = probe;
  const probes = toleratedFailures + 1;
  const probing = intervalSeconds * probes;
  return {
    seconds: failoverTime(probe, ttl).failover.worstCase,
    parts: [
      { of: 'probes', seconds: probing },
      { of: 'timeout', seconds: timeoutSeconds },
      { of: 'ttl', seconds: ttl },
    ],
    ...told(
      probes === 1
        ? say`${probing} s until 1 probe has failed, one every ${intervalSeconds} s; ${timeoutSeconds} s until the last one gives up; ${ttl} s for which resolvers may keep an answer of before.`
        : say`${probing} s until ${probes} probes in a row have failed, one every ${intervalSeconds} s; ${timeoutSeconds} s until the last one gives up; ${ttl} s for which resolvers may keep an answer of before.`,
    ),
  };
}
