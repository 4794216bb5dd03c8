import fc from 'fast-check';
import { Pending, pendingAfter } from './pendingAfter';
import { RouteCondition, SeenCondition } from './RouteCondition';

const HOLD = 60;

describe('pendingAfter', () => {
  it.each`
    known        | pending                                | seen         | after
    ${undefined} | ${undefined}                           | ${'good'}    | ${{ condition: 'good', since: 100 }}
    ${undefined} | ${undefined}                           | ${'stopped'} | ${undefined}
    ${undefined} | ${undefined}                           | ${'drifted'} | ${undefined}
    ${undefined} | ${undefined}                           | ${'gone'}    | ${undefined}
    ${undefined} | ${{ condition: 'good', since: 40 }}    | ${'stopped'} | ${undefined}
    ${'good'}    | ${undefined}                           | ${'good'}    | ${undefined}
    ${'good'}    | ${undefined}                           | ${'stopped'} | ${{ condition: 'stopped', since: 100 }}
    ${'good'}    | ${{ condition: 'stopped', since: 40 }} | ${'stopped'} | ${{ condition: 'stopped', since: 40 }}
    ${'good'}    | ${{ condition: 'stopped', since: 40 }} | ${'good'}    | ${undefined}
    ${'good'}    | ${{ condition: 'stopped', since: 40 }} | ${undefined} | ${undefined}
    ${'good'}    | ${{ condition: 'drifted', since: 40 }} | ${'stopped'} | ${{ condition: 'stopped', since: 100 }}
    ${'stopped'} | ${undefined}                           | ${'drifted'} | ${{ condition: 'drifted', since: 100 }}
    ${'stopped'} | ${undefined}                           | ${'good'}    | ${{ condition: 'good', since: 100 }}
    ${'stopped'} | ${undefined}                           | ${undefined} | ${undefined}
    ${'stopped'} | ${undefined}                           | ${'gone'}    | ${{ condition: 'gone', since: 100 }}
  `(
    'known $known, $pending, seen $seen: $after',
    ({ known, pending, seen, after }) => {
      expect(
        pendingAfter(known, pending, seen && { condition: seen }, 100),
      ).toEqual(after);
    },
  );

  it('says what was seen last', () => {
    const seen: SeenCondition = { condition: 'stopped', sentence: 'New.' };
    expect(
      pendingAfter(
        'good',
        { condition: 'stopped', sentence: 'Old.', since: 40 },
        seen,
        100,
      ),
    ).toEqual({ ...seen, since: 40 });
  });

  const looks = fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 90 }),
      seen: fc.constantFrom(
        'good' as const,
        'stopped' as const,
        'drifted' as const,
        undefined,
      ),
    }),
    { maxLength: 60 },
  );

  interface Look {
    after: number;
    seen: RouteCondition | undefined;
  }

  /** What is confirmed by looks that follow each other, and when. */
  function confirmedBy(all: readonly Look[]) {
    let known: RouteCondition | undefined;
    let pending: Pending | undefined;
    let now = 0;
    const confirmed: {
      from: RouteCondition | undefined;
      to: RouteCondition;
      at: number;
    }[] = [];
    for (const { after, seen } of all) {
      now += after;
      pending = pendingAfter(known, pending, seen && { condition: seen }, now);
      if (pending && now - pending.since >= HOLD) {
        const to = pending.condition as RouteCondition;
        confirmed.push({ from: known, to, at: now });
        known = to;
        pending = undefined;
      }
    }
    return confirmed;
  }

  it('never confirms that a route stopped twice without that it did something else between', () => {
    fc.assert(
      fc.property(looks, all => {
        const told = confirmedBy(all).map(({ to }) => to);
        expect(told.some((to, index) => to === told[index - 1])).toBe(false);
      }),
    );
  });

  it('begins with a route that answers', () => {
    fc.assert(
      fc.property(looks, all => {
        const [first] = confirmedBy(all);
        expect(first?.to ?? 'good').toBe('good');
      }),
    );
  });

  it('confirms what every look showed, for as long as it has to hold', () => {
    fc.assert(
      fc.property(looks, all => {
        const times = all.map((_, index) =>
          all.slice(0, index + 1).reduce((sum, { after }) => sum + after, 0),
        );
        for (const { to, at } of confirmedBy(all)) {
          const last = times.indexOf(at);
          const showing = all
            .slice(0, last + 1)
            .reverse()
            .findIndex(({ seen }) => seen !== to);
          const first = showing < 0 ? 0 : last - showing + 1;
          expect(at - times[first]).toBeGreaterThanOrEqual(HOLD);
        }
      }),
    );
  });

  it('confirms nothing by looks that show nothing', () => {
    fc.assert(
      fc.property(looks, looks, (before, blind) => {
        const nothing = blind.map(({ after }) => ({ after, seen: undefined }));
        expect(confirmedBy([...before, ...nothing])).toEqual(
          confirmedBy(before),
        );
      }),
    );
  });
});
