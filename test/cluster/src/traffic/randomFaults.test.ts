import { Outcome, TrafficRun } from './__testUtils__/TrafficRun';

/** For other runs; the title of a failed test tells which one it was. */
const SEED_VARIABLE = 'SERVICE_ROUTER_TEST_SEED';

const seed = Number(process.env[SEED_VARIABLE] ?? 1);

describe.each`
  changes  | isRestarted | title
  ${1_000} | ${false}    | ${'through 1,000 changes and random faults'}
  ${200}   | ${true}     | ${'through 200 changes, random faults and restarts in the middle'}
`(
  `Traffic Manager $title (${SEED_VARIABLE}=${seed})`,
  ({ changes, isRestarted }) => {
    let outcome: Outcome;

    beforeAll(async () => {
      const run = new TrafficRun(seed);
      await run.start();
      try {
        for (let done = 0, step = 1; done < changes; step += 1) {
          done += await run.step();
          if (isRestarted && step % 5 === 0) {
            await run.restart();
          }
        }
        outcome = await run.settle();
      } finally {
        await run.stop();
      }
    }, 120_000);

    it('is interrupted in the middle of writes only where it is restarted', () => {
      expect(outcome.interrupted > 0).toBe(isRestarted);
    });

    it('has nothing left to write', () => {
      expect(outcome.pending).toEqual([]);
    });

    it('refuses nothing', () => {
      expect(outcome.refused).toEqual([]);
    });

    it('stands as the objects of all clusters ask for', () => {
      expect(outcome.standing).toEqual(outcome.wanted);
    });

    it('keeps every profile and endpoint of others as it is', () => {
      expect(outcome.touched).toEqual([]);
    });

    it('removes nothing of a cluster that cannot be read', () => {
      expect(outcome.lost).toEqual([]);
    });

    it('is written to no more often than changes ask for, and once more for each write that failed', () => {
      const { writes, leastWrites, failedWrites } = outcome;
      expect(writes).toBeGreaterThan(0);
      expect(writes).toBeLessThanOrEqual(leastWrites + failedWrites);
    });
  },
);
