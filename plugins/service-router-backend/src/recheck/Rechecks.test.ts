import { mockServices } from '@backstage/backend-test-utils';
import { RecheckPart } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryRechecks } from './__testUtils__/MemoryRechecks';
import { Rechecks } from './Rechecks';
import { RecheckTarget } from './RecheckTarget';

const running: Rechecks[] = [];
afterEach(() => Promise.all(running.splice(0).map(one => one.stop())));

const api = {
  route: { namespace: 'payments', name: 'api' },
  clusters: [],
  zones: [],
};

/** Replicas on one database: `holders` tells which of them does what. */
function replicas(holders: Record<string, string>) {
  const clock = new ManualClock();
  const memory = new MemoryRechecks();
  const log: string[] = [];
  /** What cannot be done now. */
  const refused = new Set<string>();

  function start(replica: string) {
    const by = (name: string): RecheckPart['by'] => {
      const holder = holders[name];
      if (holder === '') {
        return 'nobody';
      }
      return holder === replica ? 'thisReplica' : 'anotherReplica';
    };
    const logger = mockServices.logger.mock();
    const target = (
      kind: RecheckPart['kind'],
      name: string,
    ): RecheckTarget => ({
      kind,
      name,
      region: name,
      by: () => by(name),
      recheck: async ({ name: route }) => {
        log.push(`${replica} looks at ${name} for ${route}`);
        return !refused.has(name);
      },
      follow: () => log.push(`${replica} follows ${name}`),
    });
    const rechecks = new Rechecks({
      targets: [
        target('cluster', 'aks-weu'),
        target('cluster', 'aks-neu'),
        target('zone', 'weu'),
        { ...target('cluster', 'aks-frc'), by: () => 'notNeeded' },
      ],
      memory,
      askFor: ({ name }) => log.push(`${replica} asks for ${name}`),
      clock,
      logger,
    });
    running.push(rechecks);
    rechecks.start();
    return Object.assign(rechecks, { logger });
  }
  const looks = () => log.filter(line => line.includes('looks')).sort();
  return { clock, memory, log, looks, refused, start, holders };
}

const ofOne = { 'aks-weu': 'one', 'aks-neu': 'one', weu: 'one' };
const ofTwo = { 'aks-weu': 'one', 'aks-neu': 'two', weu: 'two' };

describe('a route that somebody wants to be looked at', () => {
  it('is looked at at once, everywhere', async () => {
    const { clock, looks, start } = replicas(ofOne);
    const one = start('one');
    await clock.advance(500);
    await one.ask(api);
    await clock.advance(0);
    expect(looks()).toEqual([
      'one looks at aks-neu for api',
      'one looks at aks-weu for api',
      'one looks at weu for api',
    ]);
  });

  it('is looked at by whoever can, whichever replica was asked', async () => {
    const { clock, looks, start } = replicas(ofTwo);
    const one = start('one');
    start('two');
    await one.ask(api);
    await clock.advance(2_000);
    expect(looks()).toEqual([
      'one looks at aks-weu for api',
      'two looks at aks-neu for api',
      'two looks at weu for api',
    ]);
  });

  it('is followed by the others, and asked for by all, once each', async () => {
    const { clock, log, start } = replicas(ofTwo);
    const one = start('one');
    start('two');
    await one.ask(api);
    await clock.advance(20_000);
    expect(log.filter(line => !line.includes('looks')).sort()).toEqual([
      'one asks for api',
      'one follows aks-neu',
      'one follows weu',
      'two asks for api',
      'two follows aks-weu',
    ]);
  });

  it('tells what was asked of whom', async () => {
    const { start } = replicas({ ...ofTwo, weu: '' });
    const { route, parts } = await start('one').ask(api);
    expect(route).toEqual(api.route);
    expect(parts).toEqual([
      {
        kind: 'cluster',
        name: 'aks-weu',
        region: 'aks-weu',
        by: 'thisReplica',
      },
      {
        kind: 'cluster',
        name: 'aks-neu',
        region: 'aks-neu',
        by: 'anotherReplica',
      },
      { kind: 'zone', name: 'weu', region: 'weu', by: 'nobody' },
      { kind: 'cluster', name: 'aks-frc', region: 'aks-frc', by: 'notNeeded' },
    ]);
  });

  it('is looked at twice, however often that is asked', async () => {
    const { clock, looks, start } = replicas({ ...ofOne, 'aks-neu': 'two' });
    const one = start('one');
    for (let time = 0; time < 100; time += 1) {
      await one.ask(api);
      await clock.advance(100);
    }
    await clock.advance(60_000);
    expect(looks().filter(line => line.includes('at weu'))).toHaveLength(2);
  });

  it('asked for again, is told when that is done and when it was', async () => {
    const { clock, start } = replicas(ofOne);
    const one = start('one');
    const first = await one.ask(api);
    expect(first).toMatchObject({
      isLater: false,
      dueAt: '2026-01-01T12:00:00.000Z',
    });
    await clock.advance(10_000);
    const second = await one.ask(api);
    expect(second).toMatchObject({
      isLater: true,
      dueAt: '2026-01-01T12:00:30.000Z',
    });
    expect(second.parts[0].doneAt).toBe('2026-01-01T12:00:00.000Z');
  });

  it('is tried until it can be', async () => {
    const { clock, looks, refused, start } = replicas(ofOne);
    const one = start('one');
    refused.add('aks-weu');
    await one.ask(api);
    await clock.advance(5_000);
    refused.clear();
    await clock.advance(2_000);
    const before = looks().length;
    await clock.advance(60_000);
    expect(looks()).toHaveLength(before);
  });

  it('is not tried for ever', async () => {
    const { clock, looks, refused, start } = replicas(ofOne);
    const one = start('one');
    refused.add('aks-weu');
    await one.ask(api);
    await clock.advance(601_000);
    const before = looks().length;
    await clock.advance(60_000);
    expect(looks()).toHaveLength(before);
  });

  it('is taken over by who comes to hold the cluster', async () => {
    const { clock, holders, looks, start } = replicas(ofTwo);
    const one = start('one');
    await one.ask(api);
    await clock.advance(5_000);
    holders['aks-neu'] = 'one';
    await clock.advance(2_000);
    expect(looks()).toContain('one looks at aks-neu for api');
  });

  it('is looked at after a restart', async () => {
    const { clock, looks, start } = replicas({ ...ofOne, 'aks-neu': 'two' });
    await start('one').ask(api);
    start('two');
    await clock.advance(2_000);
    expect(looks()).toContain('two looks at aks-neu for api');
  });
});

describe('without its database', () => {
  it('a route cannot be asked for, and the answer says why, though not how the database is reached', async () => {
    const { memory, start } = replicas(ofOne);
    const one = start('one');
    memory.down = 'connect ECONNREFUSED postgres:hunter2@db';
    await expect(one.ask(api)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'ServiceRoute payments/api cannot be checked now: the database of Service Router, through which replicas are asked, fails (Error).',
    });
    expect(one.logger.warn).toHaveBeenCalledWith(
      'ServiceRoute payments/api is not checked on request: the database of Service Router fails',
      expect.objectContaining({ message: memory.down }),
    );
  });

  it('the log says so once, and all goes on when it is back', async () => {
    const { clock, looks, memory, start } = replicas(ofOne);
    const one = start('one');
    memory.down = 'connection refused';
    await clock.advance(10_000);
    expect(one.logger.warn).toHaveBeenCalledTimes(1);
    memory.down = undefined;
    await one.ask(api);
    await clock.advance(2_000);
    expect(looks()).toHaveLength(3);
  });
});
