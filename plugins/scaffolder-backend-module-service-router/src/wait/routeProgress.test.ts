import { report, waiting, zone } from './__testUtils__/reports';
import { routeProgress } from './routeProgress';

describe('routeProgress', () => {
  it('is done when every region answers', () => {
    expect(routeProgress(report(), { until: 'answering' })).toEqual({
      isDone: true,
      sentence: 'Answering in 2 of 2 regions.',
      lacking: [],
    });
  });

  it('names each region that does not answer, why, and what would mend it', () => {
    const { isDone, lacking } = routeProgress(
      report({ zones: [zone('weu'), waiting('neu')] }),
      { until: 'answering' },
    );
    expect(isDone).toBe(false);
    expect(lacking).toEqual([
      'NEU: Zone example.com holds no record yet. Look into the log of ExternalDNS.',
    ]);
  });

  it('waits for the regions alone that are asked for', () => {
    expect(
      routeProgress(report({ zones: [zone('weu'), waiting('neu')] }), {
        until: 'answering',
        regions: ['weu'],
      }).isDone,
    ).toBe(true);
  });

  it('is never done for a region that there is not', () => {
    expect(
      routeProgress(report(), { until: 'answering', regions: ['sea'] }),
    ).toMatchObject({
      isDone: false,
      lacking: ['There is no region "sea"; the regions are weu, neu.'],
    });
  });

  it.each`
    what              | wanted                       | told
    ${'name'}         | ${{ host: 'b.example.com' }} | ${'name is api.example.com, wanted is b.example.com'}
    ${'mode'}         | ${{ mode: 'RegionBound' }}   | ${'mode is Active, wanted is RegionBound'}
    ${'sourceRegion'} | ${{ sourceRegion: 'weu' }}   | ${'source region is not known, wanted is weu'}
  `(
    'does not take the old $what, which answers, for the new one',
    ({ wanted, told }) => {
      const { isDone, lacking } = routeProgress(report(), {
        until: 'answering',
        ...wanted,
      });
      expect(isDone).toBe(false);
      expect(lacking).toEqual([
        `The clusters do not hold the change yet: ${told}.`,
      ]);
    },
  );

  it('takes a region that nobody asks for settled once it is published', () => {
    const published = zone('weu', {
      state: 'published',
      links: [
        { link: 'Answering', state: 'unknown', sentence: 'Nobody asks.' },
      ],
    });
    expect(
      routeProgress(report({ zones: [published] }), { until: 'answering' })
        .isDone,
    ).toBe(true);
  });

  it('does not take a region that cannot be seen for one that answers', () => {
    expect(
      routeProgress(report({ zones: [zone('weu', { state: 'stale' })] }), {
        until: 'answering',
      }).isDone,
    ).toBe(false);
  });

  it('waits for a route that nobody knows yet', () => {
    expect(routeProgress(undefined, { until: 'answering' })).toMatchObject({
      isDone: false,
      sentence: 'No cluster holds it yet.',
    });
  });

  it('takes a route that nobody knows for gone', () => {
    expect(routeProgress(undefined, { until: 'gone' }).isDone).toBe(true);
  });

  it('is gone when no zone holds a record of it', () => {
    const removed = zone('weu', { state: 'removed' });
    const removing = zone('neu', {
      state: 'removing',
      sentence: 'Its record still stands.',
    });
    const goneFrom = (zones: (typeof removed)[]) =>
      routeProgress(report({ zones }), { until: 'gone' });
    expect(goneFrom([removed, removing]).lacking).toEqual([
      'NEU: Its record still stands.',
    ]);
    expect(goneFrom([removed]).isDone).toBe(true);
  });
});
