import type {
  RequestPurpose,
  RequestWait,
} from '@service-router/plugin-service-router-common';
import { ManualTimers } from './__testUtils__/ManualTimers';
import { BudgetedAnswer } from './BudgetedAnswer';
import { Ended, RequestBudget } from './RequestBudget';

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
const base = `https://management.azure.com/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network`;
const list = {
  method: 'GET',
  url: `${base}/privateDnsZones/example.com/ALL`,
};
const otherList = {
  method: 'GET',
  url: `${base}/privateDnsZones/other.example.com/ALL`,
};
/** 100 in 20 s. */
const weight = {
  method: 'PUT',
  url: `${base}/trafficmanagerprofiles/shop/ExternalEndpoints/weu`,
};
const answered = (
  status: number,
  headers: Record<string, string> = {},
): BudgetedAnswer => ({ status, header: name => headers[name] });
const refusal = answered(429, { 'retry-after': '17' });

describe('RequestBudget', () => {
  let timers: ManualTimers;
  let budget: RequestBudget;
  let gone: { what: string; at: number }[];
  let start: number;

  beforeEach(() => {
    timers = new ManualTimers();
    budget = new RequestBudget(timers);
    start = timers.now();
    gone = [];
  });

  /** Sends a request that is answered at once. */
  function send(
    what: string,
    request: { method: string; url: string },
    purpose: RequestPurpose = 'refresh',
    answer = answered(200),
  ): Promise<Ended> {
    const sent = budget.acquire(request, { purpose });
    void sent.then(ended => {
      gone.push({ what, at: (timers.now() - start) / 1_000 });
      ended(answer);
    });
    return sent;
  }

  const time = (seconds: number) =>
    new Date(start + seconds * 1_000).toISOString();

  const sendMany = (count: number, ...rest: Parameters<typeof send>) =>
    Array.from({ length: count }, () => send(...rest));

  it('lets requests go at once as long as no limit is reached', async () => {
    sendMany(100, 'page', list);
    await timers.advance(0);
    expect(gone).toHaveLength(100);
  });

  it('needs no more time for 500 writes than their limit of 100 in 20 s', async () => {
    sendMany(500, 'weight', weight, 'write');
    await timers.advance(79_999);
    expect(gone).toHaveLength(400);
    await timers.advance(1);
    expect(gone).toHaveLength(500);
  });

  it('lets one zone wait without the others', async () => {
    sendMany(101, 'page', list);
    send('other page', otherList);
    await timers.advance(0);
    expect(gone.at(-1)).toEqual({ what: 'other page', at: 0 });
  });

  it('lets a failover go before writes, and writes before a refresh', async () => {
    sendMany(100, 'earlier', weight, 'write');
    await timers.advance(0);
    send('refresh', weight, 'refresh');
    send('write', weight, 'write');
    send('failover', weight, 'failover');
    gone = [];
    await timers.advance(20_000);
    expect(gone.map(({ what }) => what)).toEqual([
      'failover',
      'write',
      'refresh',
    ]);
  });

  it('starves nobody: every tenth turn is that of who waits longest', async () => {
    sendMany(100, 'earlier', weight, 'write');
    await timers.advance(0);
    send('refresh', weight, 'refresh');
    await timers.advance(1);
    sendMany(500, 'failover', weight, 'failover');
    gone = [];
    await timers.advance(20_000);
    const turn = gone.findIndex(({ what }) => what === 'refresh');
    expect(turn).toBeGreaterThanOrEqual(0);
    expect(turn).toBeLessThan(10);
  });

  it('waits as long as Azure asks, with what was refused alone', async () => {
    send('page', list, 'refresh', answered(429, { 'retry-after': '17' }));
    await timers.advance(0);
    gone = [];
    send('again', list);
    send('other', otherList);
    await timers.advance(60_000);
    expect(gone).toEqual([
      { what: 'other', at: 0 },
      { what: 'again', at: 17 },
    ]);
    expect(budget.report('azure').refused).toBe(1);
  });

  it('takes a date for Retry-After too', async () => {
    const at = new Date(start + 30_000).toUTCString();
    send('page', list, 'refresh', answered(429, { 'retry-after': at }));
    await timers.advance(0);
    send('again', list);
    await timers.advance(60_000);
    expect(gone.at(-1)).toEqual({ what: 'again', at: 30 });
  });

  it('lets the whole subscription wait when Resource Manager has nothing left', async () => {
    send(
      'page',
      list,
      'refresh',
      answered(429, {
        'retry-after': '5',
        'x-ms-ratelimit-remaining-subscription-reads': '0',
      }),
    );
    await timers.advance(0);
    send('other', otherList);
    await timers.advance(5_000);
    expect(gone.at(-1)).toEqual({ what: 'other', at: 5 });
  });

  it('slows down when Azure tells that others have used the subscription', async () => {
    send(
      'page',
      list,
      'refresh',
      answered(200, { 'x-ms-ratelimit-remaining-subscription-reads': '0' }),
    );
    await timers.advance(0);
    sendMany(25, 'page', otherList);
    await timers.advance(1_000);
    expect(gone).toHaveLength(26);
    expect(gone.at(-1)?.at).toBe(1);
    expect(gone.filter(({ at }) => at === 0)).toHaveLength(1);
  });

  it('takes its part of a limit that replicas share', async () => {
    budget.setReplicas(4);
    sendMany(100, 'page', list);
    await timers.advance(0);
    expect(gone).toHaveLength(25);
  });

  it('takes what a replica that has gone leaves', async () => {
    budget.setReplicas(4);
    sendMany(100, 'page', list);
    await timers.advance(0);
    budget.setReplicas(1);
    await timers.advance(2_000);
    expect(gone).toHaveLength(100);
  });

  it('lets go of a request that is aborted', async () => {
    sendMany(100, 'page', list);
    await timers.advance(0);
    const controller = new AbortController();
    const waiting = budget.acquire(list, {
      purpose: 'refresh',
      signal: controller.signal,
    });
    controller.abort(new Error('shutting down'));
    await expect(waiting).rejects.toThrow('shutting down');
    expect(budget.report('azure').waiting.refresh).toEqual({ requests: 0 });
  });

  it('tells what is spent, what waits and since when', async () => {
    sendMany(102, 'page', list);
    await timers.advance(0);
    expect(budget.report('azure')).toMatchObject({
      provider: 'azure',
      replicas: 1,
      sent: 100,
      waiting: {
        failover: { requests: 0 },
        write: { requests: 0 },
        refresh: { requests: 2, since: time(0), until: time(60) },
      },
      quotas: expect.arrayContaining([
        {
          name: 'list of record sets of private zone example.com in rg',
          words: {
            says: 'list of {0}',
            with: [
              {
                says: 'record sets of private zone {0} in {1}',
                with: ['example.com', 'rg'],
              },
            ],
          },
          limit: 100,
          spent: 100,
          waiting: 2,
        },
      ]),
    });
  });

  it('lets one request try after a refusal, and the others when it was taken', async () => {
    send('page', list, 'refresh', refusal);
    await timers.advance(0);
    gone = [];
    const probe = budget.acquire(list, { purpose: 'refresh' });
    sendMany(3, 'behind', list);
    await timers.advance(60_000);
    expect(gone).toEqual([]);
    (await probe)(answered(200));
    await timers.advance(0);
    expect(gone).toHaveLength(3);
  });

  it('lets all wait on when the one that tries is refused too', async () => {
    send('page', list, 'refresh', refusal);
    await timers.advance(0);
    send('probe', list, 'refresh', refusal);
    sendMany(3, 'behind', list);
    gone = [];
    await timers.advance(33_999);
    expect(gone).toEqual([{ what: 'probe', at: 17 }]);
    await timers.advance(1);
    expect(gone).toHaveLength(4);
  });

  it('does not ask again at once, even where Azure says 0 s', async () => {
    const soon = answered(429, { 'retry-after': '0' });
    send('page', list, 'refresh', soon);
    await timers.advance(0);
    send('again', list);
    await timers.advance(1_000);
    expect(gone.at(-1)).toEqual({ what: 'again', at: 1 });
  });

  describe('whoever wants to know', () => {
    let waits: (RequestWait | undefined)[];
    const wanting = () =>
      budget.acquire(list, {
        purpose: 'refresh',
        onWait: wait => waits.push(wait),
      });
    beforeEach(() => {
      waits = [];
    });

    it('is told nothing of a request that need not wait', async () => {
      await wanting();
      expect(waits).toEqual([]);
    });

    it('is told that it waits for the limit, and that it goes', async () => {
      sendMany(100, 'page', list);
      await timers.advance(0);
      void wanting();
      await timers.advance(60_000);
      expect(waits).toEqual([{ since: time(0) }, undefined]);
    });

    it('is told until when Azure wants to be left alone, each time anew', async () => {
      send('page', list, 'refresh', refusal);
      await timers.advance(0);
      send('probe', list, 'refresh', refusal);
      void wanting();
      await timers.advance(34_000);
      expect(waits).toEqual([
        { since: time(0), refusedUntil: time(17) },
        // While the other one tries.
        { since: time(0) },
        { since: time(0), refusedUntil: time(34) },
        undefined,
      ]);
    });
  });

  it('tells until when Azure wants to be left alone', async () => {
    send('page', list, 'refresh', answered(429, { 'retry-after': '17' }));
    await timers.advance(0);
    expect(
      budget
        .report('azure')
        .quotas.find(({ name }) => name.startsWith('list of record sets')),
    ).toMatchObject({ blockedUntil: new Date(start + 17_000).toISOString() });
  });
});
