import { Agent } from 'http';
import { connect } from 'net';
import { once } from 'events';
import { listening, stopAll, until } from './__testUtils__/listening';

const record = {
  dnsName: 'api.example.com',
  targets: ['shop.trafficmanager.net'],
  recordType: 'CNAME',
};

afterEach(stopAll);

describe('a listener that is stopped', () => {
  it('answers what is in hand', async () => {
    const { listener, post, provider } = await listening();
    const release = provider.hold();
    const answer = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    const stopped = listener.stop();
    release();
    expect((await answer).code).toBe(204);
    await stopped;
  });

  it('takes no further connection', async () => {
    const { ask, listener } = await listening();
    await listener.stop();
    await expect(ask({ path: '/' })).rejects.toThrow('ECONNREFUSED');
  });

  it('closes connections that are kept alive', async () => {
    const { ask, listener } = await listening();
    const agent = new Agent({ keepAlive: true });
    await ask({ path: '/', agent });
    const [socket] = Object.values(agent.freeSockets).flatMap(
      sockets => sockets ?? [],
    );
    const closed = once(socket, 'close');
    await listener.stop();
    expect(await closed).toEqual([false]);
    agent.destroy();
  });

  it('closes the connection of what was in hand', async () => {
    const { ask, listener, provider } = await listening();
    const agent = new Agent({ keepAlive: true });
    const release = provider.hold();
    const answer = ask({ path: '/records', agent });
    await until(() => provider.signal !== undefined);
    const stopped = listener.stop();
    release();
    await answer;
    await expect(stopped).resolves.toBeUndefined();
    agent.destroy();
  });

  it('closes the connection of a body that is refused, when it has come to its end', async () => {
    const { ask, listener } = await listening(undefined, {
      maxBodyBytes: 1_000,
    });
    const agent = new Agent({ keepAlive: true });
    const answer = await ask({
      method: 'POST',
      path: '/records',
      body: Buffer.alloc(8 * 1024 * 1024),
      agent,
    });
    expect(answer.code).toBe(413);
    await expect(listener.stop()).resolves.toBeUndefined();
    agent.destroy();
  });

  it('waits for a change that was answered before it was done', async () => {
    const { clock, listener, post, provider } = await listening();
    const release = provider.hold();
    const answer = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    await clock.advance(9_000);
    expect((await answer).code).toBe(504);
    let isStopped = false;
    const stopped = listener.stop().then(() => {
      isStopped = true;
    });
    await clock.advance(9_999);
    expect(isStopped).toBe(false);
    release();
    await stopped;
  });

  it('waits for 10 s, and tells a change then to begin nothing further', async () => {
    const { clock, listener, post, provider } = await listening(undefined, {
      deadline: 60_000,
    });
    const release = provider.hold();
    const answer = post('/records', { create: [record] });
    await until(() => provider.changes.length > 0);
    const lost = answer.catch(error => error.message);
    const stopped = listener.stop();
    await clock.advance(10_000);
    await stopped;
    expect(await lost).toBe('socket hang up');
    expect(provider.signal?.aborted).toBe(true);
    release();
  });

  it('does not wait for a connection on which nothing was asked', async () => {
    const { listener, port } = await listening();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    await expect(listener.stop()).resolves.toBeUndefined();
    socket.destroy();
  });
});

describe('a listener that cannot begin', () => {
  it('tells the address', async () => {
    const { port } = await listening();
    await expect(listening(undefined, { port })).rejects.toThrow(
      `127.0.0.1, port ${port}: listen EADDRINUSE`,
    );
  });
});
