import { fleetConfig } from '../__testUtils__/fleetConfig';
import { Share } from './Shares';
import { standingOf } from './standingOf';

describe('standingOf', () => {
  it.each`
    mode           | isCurrent | canHold  | holds    | share         | reaches   | serves
    ${'reconcile'} | ${true}   | ${true}  | ${true}  | ${'mine'}     | ${['c1']} | ${['c1']}
    ${'reconcile'} | ${true}   | ${true}  | ${false} | ${'mine'}     | ${['c1']} | ${[]}
    ${'reconcile'} | ${true}   | ${false} | ${false} | ${'mine'}     | ${[]}     | ${[]}
    ${'reconcile'} | ${false}  | ${true}  | ${true}  | ${'anothers'} | ${[]}     | ${['c1']}
    ${'observe'}   | ${true}   | ${false} | ${false} | ${'mine'}     | ${['c1']} | ${['c1']}
    ${'observe'}   | ${true}   | ${false} | ${false} | ${'anothers'} | ${['c1']} | ${[]}
  `(
    'is $reaches reached and $serves served of a cluster in mode $mode: current $isCurrent, can be held $canHold, held $holds, share $share',
    ({ mode, isCurrent, canHold, holds, share, reaches, serves }) => {
      expect(
        standingOf({
          config: fleetConfig({ c1: mode }),
          fleet: { isCurrent: () => isCurrent },
          reconciler: { canHold: () => canHold, holds: () => holds },
          shares: { shareOf: () => share as Share },
        }),
      ).toEqual({ reaches, holds: serves });
    },
  );
});
