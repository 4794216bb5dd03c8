import { MonitorSettings } from './profile';

/** Seconds until an endpoint that stops answering is no longer used. @public */
export interface FailoverTime {
  /** Until Traffic Manager leaves it out of answers. */
  detection: { documented: number; worstCase: number };
  /** Until no resolver hands out an answer of before: detection and the TTL. */
  failover: { documented: number; worstCase: number };
}

/**
 * How long a failover takes by itself, from the probes' settings and the TTL (azure.md 7.1).
 *
 * `documented` is the vendor's formula, TTL + tolerated failures x interval. `worstCase` counts what it leaves out: the
 * endpoint may fail just after a probe, and the last probe needs its whole timeout to fail.
 *
 * @public
 */
export function failoverTime(
  monitor: Pick<
    MonitorSettings,
    'intervalSeconds' | 'timeoutSeconds' | 'toleratedFailures'
  >,
  dnsTtl: number,
): FailoverTime {
  const documented = monitor.toleratedFailures * monitor.intervalSeconds;
  const worstCase =
    documented + monitor.intervalSeconds + monitor.timeoutSeconds;
  return {
    detection: { documented, worstCase },
    failover: {
      documented: documented + dnsTtl,
      worstCase: worstCase + dnsTtl,
    },
  };
}
