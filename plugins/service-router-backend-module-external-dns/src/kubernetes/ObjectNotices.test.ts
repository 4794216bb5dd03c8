import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { Notice } from '../provider';
import { ClusterObjects, ObjectEvent } from './ClusterObjects';
import { ObjectNotices } from './ObjectNotices';

const notice: Notice = {
  origin: {
    cluster: 'weu',
    kind: 'Service',
    namespace: 'payments',
    name: 'my-app',
  },
  reason: 'InvalidSettings',
  message: 'weight must be between 1 and 1000, got 0',
  isRefusal: true,
};

function setUp(objects?: Pick<ClusterObjects, 'tell'>) {
  const clock = new ManualClock();
  const events: ObjectEvent[] = [];
  const news: string[] = [];
  const logger = mockServices.logger.mock();
  const notices = new ObjectNotices({
    objects: objects ?? { tell: async event => void events.push(event) },
    onNew: ({ reason }) => news.push(reason),
    clock,
    logger,
  });
  return { clock, events, logger, news, notices };
}

describe('ObjectNotices', () => {
  it('tells what is wrong by an Event on the object', () => {
    const { events, notices } = setUp();
    notices.current([notice]);
    expect(events).toEqual([
      {
        object: {
          apiVersion: 'v1',
          kind: 'Service',
          namespace: 'payments',
          name: 'my-app',
        },
        type: 'Warning',
        reason: 'InvalidSettings',
        message: 'weight must be between 1 and 1000, got 0',
      },
    ]);
  });

  it('tells it once, however often it is found', () => {
    const { events, news, notices } = setUp();
    notices.current([notice]);
    notices.current([notice]);
    expect([events.length, news.length]).toEqual([1, 1]);
  });

  it('tells it again before Kubernetes forgets it, as no news', async () => {
    const { clock, events, news, notices } = setUp();
    notices.current([notice]);
    await clock.advance(55 * 60_000);
    notices.current([notice]);
    expect([events.length, news.length]).toEqual([2, 1]);
  });

  it('tells when everything of the object is right again', () => {
    const { events, notices } = setUp();
    notices.current([notice]);
    notices.current([]);
    expect(events[1]).toMatchObject({
      type: 'Normal',
      reason: 'TrafficManagerAccepted',
    });
  });

  it('takes what was wrong with one change for right again only once its time is over', async () => {
    const { clock, events, notices } = setUp();
    notices.passing([notice]);
    notices.current([]);
    expect(events).toHaveLength(1);
    await clock.advance(55 * 60_000);
    notices.passing([]);
    notices.passing([notice]);
    expect(events).toHaveLength(2);
  });

  it('tells no Event on an object that ExternalDNS does not name', () => {
    const { events, news, notices } = setUp();
    notices.current([
      { ...notice, origin: { ...notice.origin, kind: 'Object' } },
    ]);
    expect([events.length, news.length]).toEqual([0, 1]);
  });

  it('tells of many objects a few at a time, and in the end of all', async () => {
    const waiting: (() => void)[] = [];
    const told: string[] = [];
    const { notices } = setUp({
      tell: event => {
        told.push(event.object.name);
        return new Promise(resolve => waiting.push(resolve));
      },
    });
    notices.current(noticesOn(10));
    expect(told).toHaveLength(4);
    while (waiting.length > 0) {
      waiting.splice(0).forEach(answer => answer());
      await settled();
    }
    expect(told).toHaveLength(10);
  });

  it('says once that Events cannot be told, however many there are', async () => {
    const { logger, notices } = setUp({
      tell: async () => {
        throw new Error('events is forbidden');
      },
    });
    notices.current(noticesOn(10));
    await settled();
    const said = logger.warn.mock.calls.filter(([text]) =>
      text.includes('events is forbidden'),
    );
    expect(said).toHaveLength(1);
  });
});

function noticesOn(count: number): Notice[] {
  return Array.from({ length: count }, (_, index) => ({
    ...notice,
    origin: { ...notice.origin, name: `app-${index}` },
  }));
}

/** Every promise that can be settled without a timer is. */
function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
