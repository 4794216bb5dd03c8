import type { Traffic } from '@service-router/plugin-service-router-backend/src/traffic';
import { MemoryPictures } from '@service-router/plugin-service-router-backend/src/__testUtils__/MemoryPictures';
import {
  planProfiles,
  ProfilesPlan,
} from '@service-router/plugin-service-router-common';
import { FaultyAzure } from './__testUtils__/FaultyAzure';
import { RandomFleet } from './__testUtils__/RandomFleet';
import { RandomSource } from './__testUtils__/RandomSource';
import { OWNER, trafficOn } from './__testUtils__/trafficOn';

const HALF_HOUR = 30 * 60_000;

describe('while Azure refuses every request to Traffic Manager for half an hour', () => {
  const azure = new FaultyAzure();
  const fleet = new RandomFleet(new RandomSource(1));
  const failed = new Set<string>();
  const listeners = new Set<(cluster: string) => void>();
  let plan: ProfilesPlan;
  let traffic: Traffic;

  const change = () => {
    for (let changes = 0; changes < 5; changes += 1) {
      fleet.change(true);
    }
    fleet.heal();
    plan = planProfiles(fleet.clusters(), {
      owner: OWNER,
      vanity: { namespace: 'dns-public' },
    });
    listeners.forEach(tell => tell('any'));
  };

  const weights = () =>
    Object.fromEntries(
      azure.profiles
        .list()
        .map(({ id, endpoints }) => [
          id.name,
          Object.fromEntries(endpoints.map(one => [one.name, one.weight])),
        ]),
    );

  /** Time goes on, and whatever fails is noted. */
  const pass = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 10_000) {
      await azure.pass(10_000);
      traffic.writing()?.failing.forEach(({ object }) => failed.add(object));
    }
  };

  beforeAll(async () => {
    await azure.start();
    change();
    traffic = trafficOn(await azure.connect(), {
      clock: azure.clock,
      plan: () => plan,
      pictures: new MemoryPictures(),
      listeners,
    });
    traffic.start();
    await pass(60_000);
    azure.faults.add({
      kind: 'throttled',
      path: 'trafficmanagerprofiles',
      count: 1e6,
      retryAfter: 20,
    });
    change();
    await pass(HALF_HOUR);
  }, 120_000);
  afterAll(async () => {
    const stopped = traffic.stop();
    await azure.pass(1_000);
    await stopped;
    await azure.stop();
  });

  it('writes wait', () => {
    expect(traffic.writing()?.waiting).toContainEqual(
      expect.objectContaining({ refusedUntil: expect.any(String) }),
    );
  });

  it('reading waits, with what was read before', () => {
    expect(traffic.observation()).toMatchObject({
      value: expect.any(Array),
      waiting: { refusedUntil: expect.any(String) },
    });
    expect(traffic.observation().error).toBeUndefined();
  });

  it('the changes wait', () => {
    expect(weights()).not.toEqual(fleet.wanted());
  });

  describe('and then takes them', () => {
    beforeAll(async () => {
      azure.faults.clear();
      await pass(120_000);
    });

    it('everything stands as wanted', () => {
      expect(weights()).toEqual(fleet.wanted());
    });

    it('nothing has ever failed', () => {
      expect([...failed]).toEqual([]);
    });

    it('nothing waits', () => {
      expect(traffic.writing()?.waiting).toEqual([]);
      expect(traffic.observation().waiting).toBeUndefined();
    });
  });
});
