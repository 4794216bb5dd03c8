import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ClusterObjects } from './ClusterObjects';
import { inTime } from './inTime';

function objectsWith(list: ClusterObjects['dnsEndpoints']): ClusterObjects {
  return {
    dnsEndpoints: list,
    applyDnsEndpoint: async () => {},
    removeDnsEndpoint: async () => {},
    tell: async () => {},
  };
}

describe('inTime', () => {
  it('gives an API server up that does not answer', async () => {
    const clock = new ManualClock();
    const objects = inTime(
      objectsWith(() => new Promise(() => {})),
      clock,
    );
    const outcome = objects.dnsEndpoints('dns', {}).catch(error => error);
    await clock.advance(5_000);
    await expect(outcome).resolves.toThrow(
      'the API server did not answer within 5 s',
    );
  });

  it('hands on what it answers, and waits for nothing more', async () => {
    const clock = new ManualClock();
    const objects = inTime(
      objectsWith(async () => []),
      clock,
    );
    await expect(objects.dnsEndpoints('dns', {})).resolves.toEqual([]);
    expect(clock.sleeping).toBe(0);
  });
});
