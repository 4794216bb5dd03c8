import { OutageTime } from '../report/outage';
import { say, told } from '../sentences';
import { FailoverDuration } from './types';

/** Seconds between two looks of an ExternalDNS at its sources: its flag `--interval`, unless it is set. */
const EXTERNAL_DNS_INTERVAL = 60;

/** Until nobody is answered any more with a record that was just changed. */
export function recordDuration(ttl: number): FailoverDuration {
  return {
    seconds: ttl,
    parts: [{ of: 'ttl', seconds: ttl }],
    ...told(
      say`${ttl} s for which resolvers may keep the record of before, its TTL.`,
    ),
  };
}

/** Until nobody is answered any more with a record that ExternalDNS has yet to change. */
export function publishedDuration(ttl: number): FailoverDuration {
  return {
    seconds: EXTERNAL_DNS_INTERVAL + ttl,
    parts: [
      { of: 'publishing', seconds: EXTERNAL_DNS_INTERVAL },
      { of: 'ttl', seconds: ttl },
    ],
    ...told(
      say`${EXTERNAL_DNS_INTERVAL} s until ExternalDNS looks again, unless its interval is another; ${ttl} s for which resolvers may keep the record of before, its TTL.`,
    ),
  };
}

/** Until nobody is answered any more with an endpoint that was just switched off. */
export function profileDuration(ttl: number): FailoverDuration {
  return {
    seconds: ttl,
    parts: [{ of: 'ttl', seconds: ttl }],
    ...told(
      say`${ttl} s for which resolvers may keep an answer of before, the TTL of the profile.`,
    ),
  };
}

/** What moves by itself. */
export function ownDuration({
  seconds,
  parts,
  sentence,
  said,
}: OutageTime): FailoverDuration {
  return { seconds, parts, sentence, ...(said ? { said } : {}) };
}

/** The longest of some; the first of several that are as long. */
export function longestOf(
  durations: readonly FailoverDuration[],
): FailoverDuration | undefined {
  return durations.reduce<FailoverDuration | undefined>(
    (longest, one) =>
      longest && longest.seconds >= one.seconds ? longest : one,
    undefined,
  );
}
