import { mockServices } from '@backstage/backend-test-utils';
import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { ManualClock } from '../clock/ManualClock';
import { NotReadyError, WebhookChanges, WebhookEndpoint } from '../protocol';
import { endpoint, scopeOf } from '../records/__testUtils__/walk';
import { MemoryTraffic } from './__testUtils__/MemoryTraffic';
import { Notice } from './noticesOf';
import {
  TrafficWebhookProvider,
  WritesFailedError,
} from './TrafficWebhookProvider';

const NEVER = new AbortController().signal;

function setUp() {
  const clock = new ManualClock('2026-03-01T00:00:00Z');
  const traffic = new MemoryTraffic(clock);
  const current: Notice[][] = [];
  const refused: Notice[] = [];
  const calls: string[] = [];
  const counts: Record<string, number>[] = [];
  const provider = new TrafficWebhookProvider({
    scope: scopeOf('weu'),
    clock,
    logger: mockServices.logger.mock(),
    telling: {
      setEndpoints: found => counts.push(found),
      notices: notices => current.push(notices),
      refused: notices => refused.push(...notices),
      called: (operation, result) => calls.push(`${operation}: ${result}`),
    },
  });
  return { clock, traffic, provider, current, refused, calls, counts };
}

/** Attached, and everything was read once. */
function reading() {
  const parts = setUp();
  parts.provider.attach(parts.traffic);
  parts.traffic.read();
  return parts;
}

/** Azure makes no profile whose name begins with "pay". */
function failPay(traffic: MemoryTraffic, code: 'missing' | 'access'): void {
  traffic.before = ({ profile }) => {
    if (profile.name.startsWith('pay')) {
      throw new TrafficManagerError(code, 'Azure does not take rg-edeg.');
    }
  };
}

function creating(...create: WebhookEndpoint[]): WebhookChanges {
  return { create, update: [], delete: [] };
}

const inWeu = endpoint('shop-weu.example.com', {
  hostname: 'shop.example.com',
});
const pay = endpoint(
  'pay-weu.example.com',
  {},
  {
    labels: { resource: 'service/payments/pay' },
  },
);

describe('TrafficWebhookProvider', () => {
  describe('is not ready', () => {
    it('before it is attached', async () => {
      const { provider } = setUp();
      await expect(provider.records({ signal: NEVER })).rejects.toThrow(
        NotReadyError,
      );
    });

    it('before the first complete reading: no answer is no empty answer', async () => {
      const { provider, traffic } = setUp();
      provider.attach(traffic);
      expect(provider.obstacles()).toEqual([
        'Traffic Manager has not been read yet',
      ]);
      await expect(provider.records({ signal: NEVER })).rejects.toThrow(
        NotReadyError,
      );
      await expect(provider.adjust([inWeu])).rejects.toThrow(NotReadyError);
    });

    it('while reading fails, with why', async () => {
      const { provider, traffic } = reading();
      traffic.fail('Azure refused the credential');
      expect(provider.obstacles()).toEqual([
        'Traffic Manager cannot be read since 2026-03-01T00:00:00.000Z: Azure refused the credential',
      ]);
      await expect(provider.records({ signal: NEVER })).rejects.toThrow(
        NotReadyError,
      );
    });

    it('on a picture that was not renewed for long', async () => {
      const { clock, provider } = reading();
      expect(provider.obstacles()).toEqual([]);
      await clock.advance(10 * 60_000 + 1);
      expect(provider.obstacles()).toHaveLength(1);
    });
  });

  it('is ready on an old picture where readings are that far apart', async () => {
    const { clock, provider, traffic } = reading();
    traffic.interval = 30 * 60_000;
    await clock.advance(60 * 60_000);
    expect(provider.obstacles()).toEqual([]);
  });

  describe('after a write', () => {
    it('answers from what was read since, not from what was read before', async () => {
      const { clock, provider, traffic } = reading();
      await clock.advance(1_000);
      await provider.apply(creating(inWeu), { signal: NEVER });
      let records: WebhookEndpoint[] | undefined;
      const answer = provider.records({ signal: NEVER }).then(found => {
        records = found;
      });
      await clock.advance(1_000);
      expect(records).toBeUndefined();
      expect(traffic.hints).toBeGreaterThan(0);
      traffic.read();
      await answer;
      expect(records).toContainEqual(
        expect.objectContaining({ dnsName: 'shop-weu.example.com' }),
      );
    });

    it('waits for that no longer than it is waited for', async () => {
      const { clock, provider } = reading();
      await clock.advance(1_000);
      await provider.apply(creating(inWeu), { signal: NEVER });
      const overdue = new AbortController();
      const answer = provider.records({ signal: overdue.signal });
      overdue.abort(new Error('overdue'));
      await expect(answer).rejects.toThrow('overdue');
    });
  });

  it('makes a profile whose name it may not ask for: the write itself tells', async () => {
    const { provider, traffic } = reading();
    traffic.mayNotAsk = true;
    await provider.apply(creating(inWeu), { signal: NEVER });
    expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
  });

  it('counts endpoints by what became of them', async () => {
    const { clock, provider, traffic, counts } = reading();
    await clock.advance(1_000);
    await provider.apply(creating(inWeu), { signal: NEVER });
    await clock.advance(1_000);
    traffic.read();
    await provider.adjust([
      inWeu,
      pay,
      endpoint('bad.example.com', { weight: '0' }),
    ]);
    expect(counts).toEqual([{ standing: 1, wanted: 1, refused: 1 }]);
  });

  it('writes nothing for a change that changes nothing', async () => {
    const { clock, provider, traffic } = reading();
    await clock.advance(1_000);
    await provider.apply(creating(inWeu), { signal: NEVER });
    await clock.advance(1_000);
    traffic.read();
    await provider.apply(creating(inWeu), { signal: NEVER });
    expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
  });

  describe('a write that fails', () => {
    it('is asked for again, and the others are made', async () => {
      const { provider, traffic, calls } = reading();
      traffic.before = ({ profile }) => {
        if (profile.name.startsWith('pay')) {
          throw new TrafficManagerError('unavailable', 'Azure is away.');
        }
      };
      await expect(
        provider.apply(creating(pay, inWeu), { signal: NEVER }),
      ).rejects.toThrow(WritesFailedError);
      expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
      expect(calls).toContain('createProfile: failed');
    });

    it('for good is told of its objects, and fails nothing (WB-6)', async () => {
      const { provider, traffic, refused } = reading();
      traffic.before = () => {
        throw new TrafficManagerError('refused', 'Azure takes no such target.');
      };
      await provider.apply(creating(pay), { signal: NEVER });
      expect(refused).toEqual([
        expect.objectContaining({
          origin: expect.objectContaining({ name: 'pay' }),
          reason: 'RefusedByCloud',
          message: 'Azure takes no such target',
        }),
      ]);
    });

    it('for its resource group is told of its objects, and fails nothing (WB-6)', async () => {
      const { provider, refused, traffic } = reading();
      failPay(traffic, 'missing');
      await provider.apply(creating(inWeu, pay), { signal: NEVER });
      expect(traffic.writes).toEqual(['createProfile shop-example-com-tm']);
      expect(refused).toMatchObject([
        {
          origin: { name: 'pay' },
          reason: 'RefusedByCloud',
          message: 'Azure does not take rg-edeg',
        },
      ]);
    });

    it('for a right that is missing is told of its objects, and to ExternalDNS', async () => {
      const { provider, refused, traffic } = reading();
      failPay(traffic, 'access');
      await expect(
        provider.apply(creating(inWeu, pay), { signal: NEVER }),
      ).rejects.toThrow(WritesFailedError);
      expect(refused).toMatchObject([{ origin: { name: 'pay' } }]);
    });
  });

  describe('an endpoint that moves to another profile', () => {
    const moved = endpoint('shop-weu.example.com', {
      hostname: 'store.example.com',
    });

    async function standing() {
      const parts = reading();
      await parts.clock.advance(1_000);
      await parts.provider.apply(creating(inWeu), { signal: NEVER });
      await parts.clock.advance(1_000);
      parts.traffic.read();
      return parts;
    }
    const move: WebhookChanges = {
      create: [],
      update: [{ from: inWeu, to: moved }],
      delete: [],
    };

    it('leaves the old one when it stands in the new one (TM-UPDATE-013, TM-UPDATE-014)', async () => {
      const { provider, traffic } = await standing();
      await provider.apply(move, { signal: NEVER });
      expect(traffic.writes.slice(1)).toEqual([
        'createProfile store-example-com-tm',
        'deleteProfile shop-example-com-tm',
      ]);
    });

    it('stays where it is when it cannot be made there', async () => {
      const { provider, traffic } = await standing();
      traffic.before = ({ kind }) => {
        if (kind === 'createProfile') {
          throw new TrafficManagerError('unavailable', 'Azure is away.');
        }
      };
      await expect(provider.apply(move, { signal: NEVER })).rejects.toThrow(
        'Azure is away.',
      );
      expect(traffic.facts.map(({ name }) => name)).toEqual([
        'shop-example-com-tm',
      ]);
    });
  });

  it('takes what is gone already for removed (TM-UPDATE-012)', async () => {
    const { clock, provider, traffic } = reading();
    await clock.advance(1_000);
    await provider.apply(creating(inWeu), { signal: NEVER });
    await clock.advance(1_000);
    traffic.read();
    traffic.before = () => {
      throw new TrafficManagerError('missing', 'There is no such profile.');
    };
    await provider.apply(
      { create: [], update: [], delete: [inWeu] },
      { signal: NEVER },
    );
    expect(traffic.writes).toHaveLength(1);
  });

  describe('a name that somebody else has', () => {
    it('is told of the object that asks for it, and not asked for again for ten minutes', async () => {
      const { clock, provider, traffic, refused, current } = reading();
      traffic.taken.set('pay-weu-example-com-tm', 'It is taken.');
      await clock.advance(1_000);
      const applied = provider.apply(creating(pay), { signal: NEVER });
      await clock.advance(1_000);
      traffic.read();
      await applied;
      expect(refused).toMatchObject([
        {
          reason: 'ProfileNameTaken',
          message:
            'the name pay-weu-example-com-tm cannot be had: It is taken; set another profile-name',
        },
      ]);
      expect(await provider.adjust([pay])).toEqual([]);
      expect(current[0]).toMatchObject([{ reason: 'ProfileNameTaken' }]);
      await clock.advance(10 * 60_000);
      traffic.read();
      expect(await provider.adjust([pay])).toHaveLength(1);
      expect(traffic.namesAsked).toBe(1);
    });

    it('is that of another cluster that was faster: it is joined the next time', async () => {
      const { clock, provider, traffic } = reading();
      const other = setUp();
      other.provider.attach(other.traffic);
      other.traffic.read();
      await other.provider.apply(creating(inWeu), { signal: NEVER });
      traffic.taken.set('shop-example-com-tm', 'It is taken.');
      await clock.advance(1_000);
      const applied = provider.apply(creating(inWeu), { signal: NEVER });
      const failure = applied.catch((error: Error) => error);
      await clock.advance(1_000);
      traffic.facts = other.traffic.facts;
      traffic.read();
      expect(await failure).toMatchObject({
        message: expect.stringContaining(
          'was made by another cluster in the meantime',
        ),
      });
    });
  });

  describe('a change that is overdue', () => {
    it('finishes the write in hand and begins no further one', async () => {
      const { clock, provider, traffic } = reading();
      const overdue = new AbortController();
      const names = Array.from({ length: 6 }, (_, at) =>
        endpoint(
          `n${at}.example.com`,
          {},
          {
            labels: { resource: `service/payments/n${at}` },
          },
        ),
      );
      const releases: (() => void)[] = [];
      traffic.before = () =>
        new Promise<void>(resolve => {
          releases.push(resolve);
        });
      const applied = provider.apply(creating(...names), {
        signal: overdue.signal,
      });
      const failure = applied.catch((error: Error) => error);
      await clock.advance(0);
      overdue.abort(new Error('overdue'));
      releases.forEach(resolve => resolve());
      expect(await failure).toEqual(new Error('overdue'));
      expect(traffic.writes).toHaveLength(4);
    });
  });
});
