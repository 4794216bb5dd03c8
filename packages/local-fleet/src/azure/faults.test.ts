import type { TrafficManagerManagementClient } from '@azure/arm-trafficmanager';
import { collect, SUBSCRIPTION, TestAzure } from './__testUtils__/TestAzure';
import { ManualClock } from '../clock';
import { Fault, FaultError, Faults, parseFault } from './Faults';

const GROUP = 'rg-edge';

describe('Faults', () => {
  it('are for so many requests, each the first that it fits', () => {
    const faults = new Faults();
    faults.add({ kind: 'timeout', count: 2, path: 'trafficManagerProfiles' });
    faults.add({ kind: 'slow', count: 1, method: 'PUT' });
    const path =
      '/subscriptions/x/providers/microsoft.network/trafficmanagerprofiles';
    const kinds = ['GET', 'PUT', 'PUT', 'PUT'].map(
      method => faults.take(method, path)?.kind,
    );
    expect(kinds).toEqual(['timeout', 'timeout', 'slow', undefined]);
  });

  it('leave requests alone that they do not fit', () => {
    const faults = new Faults();
    faults.add({ kind: 'timeout', count: 1, path: 'dnsZones', method: 'GET' });
    expect([
      faults.take('GET', '/trafficManagerProfiles'),
      faults.take('PUT', '/dnsZones'),
      faults.list(),
    ]).toMatchObject([undefined, undefined, [{ count: 1 }]]);
  });

  it('are gone when they are cleared', () => {
    const faults = new Faults();
    faults.add({ kind: 'timeout', count: 1 });
    faults.clear();
    expect(faults.take('GET', '/')).toBeUndefined();
  });

  it.each`
    given                              | message
    ${{ kind: 'flood' }}               | ${'There is no fault "flood"; expected one of throttled, internalError,'}
    ${{ kind: 'slow', count: 0 }}      | ${'The count of a fault is 0; a whole number from 1 is expected.'}
    ${{ kind: 'slow', delay: 'long' }} | ${'The delay of a fault is "long"; a whole number from 0 is expected.'}
    ${{ kind: 'slow', path: 5 }}       | ${'The path of a fault is 5; a text is expected.'}
  `('are not made of $given', ({ given, message }) => {
    expect(() => parseFault(given)).toThrow(FaultError);
    expect(() => parseFault(given)).toThrow(message);
  });
});

describe('Azure with faults, seen by the unmodified SDK', () => {
  let azure: TestAzure;
  let faults: Faults;
  let clock: ManualClock;
  let client: TrafficManagerManagementClient;

  const put = (name: string) =>
    client.profiles.createOrUpdate(GROUP, name, {
      location: 'global',
      trafficRoutingMethod: 'Weighted',
      dnsConfig: { relativeName: name },
    });
  const list = () => collect(client.profiles.listBySubscription());

  beforeEach(async () => {
    faults = new Faults();
    clock = new ManualClock();
    azure = await new TestAzure({
      faults,
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
    }).start();
    client = azure.trafficManager();
    await put('shop');
  }, 60_000);
  afterEach(() => azure.stop());

  const meet = (fault: Partial<Fault>) =>
    faults.add({ kind: 'timeout', count: 1, ...fault });

  it.each`
    kind               | statusCode | code
    ${'throttled'}     | ${429}     | ${'TooManyRequests'}
    ${'internalError'} | ${500}     | ${'InternalServerError'}
    ${'timeout'}       | ${408}     | ${'RequestTimeout'}
  `(
    'refuses with $statusCode, and does nothing',
    async ({ kind, statusCode, code }) => {
      meet({ kind, method: 'PUT' });
      await expect(put('other')).rejects.toMatchObject({ statusCode, code });
      expect((await list()).map(({ name }) => name)).toEqual(['shop']);
    },
  );

  it('tells when to come again', async () => {
    meet({ kind: 'throttled', retryAfter: 17 });
    const error = await list().catch(caught => caught);
    expect(error.response.headers.get('retry-after')).toBe('17');
  });

  it('does what it is told and loses the answer', async () => {
    meet({ kind: 'lostAnswer' });
    await expect(put('other')).rejects.toMatchObject({ statusCode: 500 });
    expect(await list()).toHaveLength(2);
  });

  it('cuts a page in the middle', async () => {
    meet({ kind: 'tornPage' });
    await expect(list()).rejects.toMatchObject({ code: 'PARSE_ERROR' });
    expect(await list()).toHaveLength(1);
  });

  it('gives a page whose next one fails', async () => {
    azure.zones.create({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: GROUP,
      name: 'example.com',
    });
    meet({ kind: 'failingNextLink' });
    const pages = azure
      .privateDns()
      .recordSets.list(GROUP, 'example.com')
      .byPage();
    expect((await pages.next()).value).toHaveLength(1);
    await expect(pages.next()).rejects.toMatchObject({ statusCode: 400 });
  });

  it('gives resources whose properties are null', async () => {
    meet({ kind: 'nullProperties' });
    const [profile] = await list();
    expect(profile).toMatchObject({
      name: 'shop',
      dnsConfig: null,
      endpoints: null,
    });
  });

  it('answers late', async () => {
    meet({ kind: 'slow', delay: 8_000 });
    let isAnswered = false;
    const answered = list().then(() => {
      isAnswered = true;
    });
    while (faults.list().length > 0) {
      await new Promise(next => setImmediate(next));
    }
    clock.advance(7_999);
    await new Promise(next => setImmediate(next));
    expect(isAnswered).toBe(false);
    clock.advance(1);
    await answered;
  });

  it('is passed by the SDK itself, which comes again', async () => {
    meet({ kind: 'throttled', retryAfter: 0, count: 2 });
    expect(
      await collect(azure.retrying().profiles.listBySubscription()),
    ).toHaveLength(1);
  });
});
