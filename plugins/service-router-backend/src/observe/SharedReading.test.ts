import { mockServices } from '@backstage/backend-test-utils';
import { RecordSet } from '@service-router/plugin-service-router-common';
import { ZoneUnavailableError } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryPictures } from '../__testUtils__/MemoryPictures';
import { SharedReading } from './SharedReading';

const api: RecordSet = {
  fqdn: 'api.example.com',
  type: 'CNAME',
  values: ['aks-weu.example.com'],
};
const key = { subject: 'zone of weu', source: 'test example.com' };
const { signal } = new AbortController();

describe('a reading that replicas share', () => {
  let clock: ManualClock;
  let pictures: MemoryPictures;
  let recordSets: RecordSet[];
  let readings: string[];
  let failure: Error | undefined;
  let owner: string;
  /** Milliseconds that reading takes. */
  let takes: number;
  /** That much of it in which the cloud refuses to be asked. */
  let refused: number;

  beforeEach(() => {
    clock = new ManualClock();
    pictures = new MemoryPictures();
    recordSets = [api];
    readings = [];
    failure = undefined;
    owner = 'one';
    takes = 0;
    refused = 0;
  });

  function replica(name: string) {
    return new SharedReading({
      key,
      read: async ({ onWait }) => {
        readings.push(name);
        if (refused > 0) {
          onWait?.({ since: '', refusedUntil: 'later' });
          await clock.sleep(refused);
          onWait?.(undefined);
        }
        if (failure) {
          throw failure;
        }
        if (takes > 0) {
          await clock.sleep(takes);
        }
        return recordSets;
      },
      pictures,
      isMine: () => owner === name,
      interval: 30_000,
      clock,
      logger: mockServices.logger.mock(),
    });
  }

  it('is read by the one whose it is', async () => {
    const [one, two] = [replica('one'), replica('two')];
    await one.read({ signal });
    const readAt = clock.now();
    await clock.advance(5_000);
    await expect(two.read({ signal })).resolves.toEqual({
      value: [api],
      readAt,
    });
    expect(readings).toEqual(['one']);
  });

  it('gives the same list as long as nothing changed', async () => {
    const [one, two] = [replica('one'), replica('two')];
    await one.read({ signal });
    const before = await two.read({ signal });
    await one.read({ signal });
    const after = await two.read({ signal });
    expect(after.value).toBe(before.value);
  });

  it('shows what changed', async () => {
    const [one, two] = [replica('one'), replica('two')];
    await one.read({ signal });
    await two.read({ signal });
    recordSets = [];
    await one.read({ signal });
    await expect(two.read({ signal })).resolves.toMatchObject({
      value: [],
    });
  });

  it('is read by another when nobody has read it yet', async () => {
    await replica('two').read({ signal });
    expect(readings).toEqual(['two']);
  });

  it('is read by another when whose it is does not renew it', async () => {
    const [one, two] = [replica('one'), replica('two')];
    await one.read({ signal });
    await two.read({ signal });
    await clock.advance(89_999);
    await two.read({ signal });
    expect(readings).toEqual(['one']);
    await clock.advance(1);
    await two.read({ signal });
    expect(readings).toEqual(['one', 'two']);
  });

  it('is not taken from a picture of long ago', async () => {
    await replica('one').read({ signal });
    await clock.advance(3_600_000);
    await replica('two').read({ signal });
    expect(readings).toEqual(['one', 'two']);
  });

  it('counts as renewed by what its replica does, whatever the clocks say', async () => {
    const [one, two] = [replica('one'), replica('two')];
    await one.read({ signal });
    await two.read({ signal });
    await clock.advance(60_000);
    pictures.skew = -600_000;
    await one.read({ signal });
    await two.read({ signal });
    await clock.advance(60_000);
    await two.read({ signal });
    expect(readings).toEqual(['one', 'one']);
  });

  it('is as old as its beginning: what changed since may be missing', async () => {
    takes = 5_000;
    const beganAt = clock.now();
    const reading = replica('one').read({ signal });
    await clock.advance(5_000);
    expect((await reading).readAt).toEqual(beganAt);
  });

  it('lasts no longer because reading it had to wait', async () => {
    refused = 3_600_000;
    const reading = replica('one').read({ signal });
    await clock.advance(refused);
    await reading;
    await expect(pictures.head(key)).resolves.toMatchObject({ lasts: 90_000 });
  });

  it('is never told to be read later than now', async () => {
    const [one, two] = [replica('one'), replica('two')];
    pictures.skew = 600_000;
    await one.read({ signal });
    const { readAt } = await two.read({ signal });
    expect(readAt).toEqual(clock.now());
  });

  it('fails for the one that reads it, as reading fails', async () => {
    failure = new ZoneUnavailableError('Azure could not list it');
    await expect(replica('one').read({ signal })).rejects.toBe(failure);
    await expect(pictures.head(key)).resolves.toBeUndefined();
  });

  it('is read by each without the database', async () => {
    pictures.down = 'no database';
    await replica('one').read({ signal });
    await replica('two').read({ signal });
    expect(readings).toEqual(['one', 'two']);
  });
});
