import { request } from 'http';
import { Answered } from '../listening/__testUtils__/ask';
import { listening, stopAll, until } from './__testUtils__/listening';

const record = {
  dnsName: 'api.example.com',
  targets: ['shop.trafficmanager.net'],
  recordType: 'CNAME',
};
const later = { ...record, dnsName: 'later.example.com' };

afterEach(stopAll);

/** A request whose body never comes to its end. */
function unfinished(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path, method: 'POST' },
      response => {
        resolve(response.statusCode!);
        outgoing.destroy();
      },
    );
    outgoing.once('error', reject);
    outgoing.write('{"create":[');
  });
}

describe('an answer that is overdue', () => {
  it('is 504, so that ExternalDNS asks again', async () => {
    const { ask, clock, provider } = await listening();
    const release = provider.hold();
    const answer = ask({ path: '/records' });
    await until(() => provider.signal !== undefined);
    await clock.advance(9_000);
    expect(await answer).toMatchObject({
      code: 504,
      text: 'Failed to get records: not done within 9 s',
    });
    release();
  });

  it('is as late as it is configured, and no earlier', async () => {
    const { ask, clock, provider } = await listening(undefined, {
      deadline: 2_000,
    });
    const release = provider.hold();
    const answer = ask({ path: '/records' });
    await until(() => provider.signal !== undefined);
    await clock.advance(1_999);
    expect(provider.signal?.aborted).toBe(false);
    await clock.advance(1);
    expect((await answer).code).toBe(504);
    release();
  });

  it('is the same while the body is still on its way', async () => {
    const { clock, port } = await listening();
    const answer = unfinished(port, '/records');
    await until(() => clock.sleeping > 0);
    await clock.advance(9_000);
    expect(await answer).toBe(504);
  });

  it('of an adjustment is 504, too', async () => {
    const { clock, post, provider } = await listening();
    const release = provider.hold();
    const answer = post('/adjustendpoints', []);
    await until(() => clock.sleeping > 0);
    await clock.advance(9_000);
    expect((await answer).code).toBe(504);
    release();
  });

  it('tells the provider to begin nothing further', async () => {
    const { clock, post, provider } = await listening();
    const release = provider.hold();
    const answer = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    await clock.advance(9_000);
    await answer;
    expect(provider.signal?.aborted).toBe(true);
    release();
  });

  it('leaves what was begun to be finished', async () => {
    const { ask, clock, post, provider } = await listening();
    const release = provider.hold();
    const answer = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    await clock.advance(9_000);
    await answer;
    release();
    expect(JSON.parse((await ask({ path: '/records' })).text)).toEqual([
      record,
    ]);
  });
});

describe('a change', () => {
  it('waits for the one before', async () => {
    const { clock, post, provider } = await listening();
    const release = provider.hold();
    const first = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    const second = post('/records', { create: [later] });
    await until(() => clock.sleeping > 1);
    expect(provider.changes).toHaveLength(1);
    release();
    expect([(await first).code, (await second).code]).toEqual([204, 204]);
    expect(provider.changes[1].create).toEqual([later]);
  });

  it('goes on when the one before has failed', async () => {
    const { post, provider } = await listening();
    provider.fail(new Error('Azure answers 500'));
    expect((await post('/records', {})).code).toBe(500);
    provider.fail(undefined);
    expect((await post('/records', {})).code).toBe(204);
  });

  it('waits for one that is overdue, but no longer than its own deadline', async () => {
    const { clock, post, provider } = await listening();
    const release = provider.hold();
    const first = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    await clock.advance(9_000);
    await first;
    const second = post('/records', { create: [later] });
    await until(() => clock.sleeping > 0);
    await clock.advance(9_000);
    expect((await second).code).toBe(504);
    release();
  });

  it('that was answered before its turn is never begun', async () => {
    const { ask, clock, post, provider } = await listening();
    const release = provider.hold();
    const answers = [post('/records', { create: [record] })];
    await until(() => provider.changes.length > 0);
    answers.push(post('/records', { create: [later] }));
    await until(() => clock.sleeping > 1);
    await clock.advance(9_000);
    await Promise.all(answers);
    release();
    // Its turn comes after those two.
    expect((await post('/records', {})).code).toBe(204);
    expect((await ask({ path: '/records' })).text).not.toContain('later');
  });
});

describe('what asks while a change is made', () => {
  it('does not wait for it', async () => {
    const { ask, provider, post } = await listening();
    const release = provider.hold();
    const change = post('/records', {});
    await until(() => provider.changes.length > 0);
    expect((await ask({ path: '/' })).code).toBe(200);
    release();
    await change;
  });
});

describe('a client that goes away', () => {
  it('has nothing done of what it did not finish', async () => {
    const { ask, clock, port, provider } = await listening();
    const lost = new Promise<void>(resolve => {
      const outgoing = request({
        host: '127.0.0.1',
        port,
        path: '/records',
        method: 'POST',
        headers: { 'Content-Length': '1000' },
      });
      outgoing.once('error', () => resolve());
      outgoing.write('{"create":[]}');
      void until(() => clock.sleeping > 0).then(() => outgoing.destroy());
    });
    await lost;
    await until(() => clock.sleeping === 0);
    const answer: Answered = await ask({ path: '/' });
    expect([answer.code, provider.changes]).toEqual([200, []]);
  });
});
