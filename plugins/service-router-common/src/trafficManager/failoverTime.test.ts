import { failoverTime } from './failoverTime';

describe('failoverTime', () => {
  it.each`
    interval | tolerated | timeout | ttl   | documented | worstCase
    ${30}    | ${3}      | ${10}   | ${60} | ${150}     | ${190}
    ${10}    | ${0}      | ${5}    | ${30} | ${30}      | ${45}
    ${10}    | ${1}      | ${5}    | ${10} | ${20}      | ${35}
  `(
    'of probes each $interval s, $tolerated tolerated, timeout $timeout s, TTL $ttl s is $documented s as documented, $worstCase s at worst',
    ({ interval, tolerated, timeout, ttl, documented, worstCase }) => {
      expect(
        failoverTime(
          {
            intervalSeconds: interval,
            timeoutSeconds: timeout,
            toleratedFailures: tolerated,
          },
          ttl,
        ),
      ).toEqual({
        detection: {
          documented: documented - ttl,
          worstCase: worstCase - ttl,
        },
        failover: { documented, worstCase },
      });
    },
  );
});
