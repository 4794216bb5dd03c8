import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { NotConfiguredError } from './NotConfiguredError';
import { sourcesOf } from './sourcesOf';

describe('what answers are made from', () => {
  const clock = new ManualClock();
  const sources = sourcesOf({
    catalog: catalogServiceMock(),
    owners: { current: jest.fn() },
    clock,
  });

  it('tells the time of the clock that everything else goes by', async () => {
    const before = sources.now();
    await clock.advance(90_000);
    expect(before).toEqual(new Date(clock.now().getTime() - 90_000));
    expect(sources.now()).toEqual(clock.now());
  });

  it.each(['reports', 'rechecks', 'history'] as const)(
    'has no %s while nothing is configured',
    part => {
      expect(() => sources[part]()).toThrow(NotConfiguredError);
    },
  );
});
