import { reportsAt } from '../fixtures';
import { reasonsToShow } from './reasonsToShow';

const { zone, bareZone } = reportsAt(0);
const differ = {
  severity: 'warning' as const,
  code: 'PoliciesDiffer' as const,
  sentence: 'The clusters hold different policies.',
};

describe('reasonsToShow', () => {
  it('says nothing where all is well', () => {
    expect(
      reasonsToShow({ zones: [zone('weu'), zone('neu')], problems: [] }),
    ).toEqual({ byRegion: new Map(), problems: [] });
  });

  it('says why of the one region that is not right', () => {
    const zones = [
      zone('weu'),
      zone('neu', 'written', { sentence: 'No record yet.' }),
    ];
    const { shared, byRegion } = reasonsToShow({ zones, problems: [] });
    expect(shared).toBeUndefined();
    expect([...byRegion]).toEqual([
      ['neu', { sentence: 'No record yet.', remedy: undefined }],
    ]);
  });

  it('tells a remedy even of a region that answers', () => {
    const zones = [zone('weu', 'answering', { remedy: 'Bind it.' })];
    expect(
      reasonsToShow({ zones, problems: [] }).byRegion.get('weu'),
    ).toMatchObject({ remedy: 'Bind it.' });
  });

  it('tells a reason that all regions share once', () => {
    const zones = ['weu', 'neu'].map(region =>
      bareZone(region, 'conflict', { sentence: 'Taken.', remedy: 'Rename.' }),
    );
    const { shared, byRegion } = reasonsToShow({ zones, problems: [] });
    expect(shared).toEqual({ sentence: 'Taken.', remedy: 'Rename.' });
    expect(byRegion.size).toBe(0);
  });

  it('keeps a problem that no row tells', () => {
    expect(
      reasonsToShow({ zones: [zone('weu')], problems: [differ] }).problems,
    ).toEqual([differ]);
  });

  it('leaves out a problem in the words of a row', () => {
    const zones = [bareZone('weu', 'unserved', { sentence: differ.sentence })];
    expect(reasonsToShow({ zones, problems: [differ] }).problems).toEqual([]);
  });

  it('leaves lost sources to their own list', () => {
    expect(
      reasonsToShow({
        zones: [zone('weu')],
        problems: [{ ...differ, code: 'SourceUnavailable' }],
      }).problems,
    ).toEqual([]);
  });

  it('tells what several clusters have in common once', () => {
    expect(
      reasonsToShow({
        zones: [zone('weu')],
        problems: [
          { ...differ, cluster: 'aks-weu' },
          { ...differ, cluster: 'aks-neu' },
        ],
      }).problems,
    ).toEqual([{ ...differ, cluster: 'aks-weu' }]);
  });

  it('leaves a refusal to the problem that names the delivery', () => {
    const zones = ['weu', 'neu'].map(region =>
      bareZone(region, 'refused', { sentence: 'aks-weu: spec is invalid.' }),
    );
    const refusal = {
      severity: 'error' as const,
      code: 'NotAccepted' as const,
      sentence: 'It is not accepted (delivery applications): spec is invalid.',
    };
    const { shared, problems } = reasonsToShow({ zones, problems: [refusal] });
    expect(shared).toBeUndefined();
    expect(problems).toEqual([refusal]);
  });
});
