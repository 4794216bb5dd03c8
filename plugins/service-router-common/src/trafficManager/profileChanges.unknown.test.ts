import { mergedOnto } from './profileWrites';
import { trafficService, twoRegions } from '../testing/trafficBuilders';
import { withWeu, changesOf, standing } from '../testing/trafficPlans';

describe('what is not known', () => {
  it('removes nothing of a cluster that cannot be read', () => {
    const [weu, neu] = twoRegions();
    const facts = standing(twoRegions());
    const clusters = [weu, { ...neu, isKnown: false, services: [] }];
    expect(changesOf(clusters, facts).writes).toEqual([]);
  });

  it('decides nothing that the silent cluster has a say in', () => {
    const [weu, neu] = twoRegions({ 'dns-ttl': '60' });
    const facts = standing([weu, neu]);
    const silent = { ...weu, isKnown: false, services: [] };
    const [, changed] = twoRegions({ 'dns-ttl': '90' });
    expect(changesOf([silent, changed], facts).writes).toEqual([]);
  });

  it('removes nothing of a refused object', () => {
    const facts = standing(twoRegions());
    expect(changesOf(withWeu({ weight: 'heavy' }), facts).writes).toEqual([]);
  });

  it('keeps what a refused edit would have changed', () => {
    const clusters = twoRegions({ 'routing-method': 'Priority' });
    const service = (region: string, priority: string, name: string) =>
      trafficService(
        `${name}.example.com`,
        {
          hostname: 'my-app.example.com',
          'routing-method': 'Priority',
          'endpoint-name': name,
          priority,
        },
        { name, created: `2026-02-0${region === 'weu' ? 1 : 2}T00:00:00Z` },
      );
    const with2 = (priority: string) => [
      { ...clusters[0], services: [service('weu', priority, 'one')] },
      { ...clusters[1], services: [service('neu', '2', 'two')] },
    ];
    const facts = standing(with2('1'));
    const { writes, refusals } = changesOf(with2('2'), facts);
    expect(writes).toEqual([]);
    expect(refusals).toEqual([
      expect.objectContaining({ reason: 'DuplicatePriority' }),
    ]);
  });

  describe('a profile that holds what this version does not know', () => {
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      unknownContents: ['routing method "Nearest"'],
    }));
    const unknown = [
      {
        profile: 'my-app-example-com-tm',
        contents: ['routing method "Nearest"'],
      },
    ];

    it('is left as it is, and told', () => {
      expect(changesOf([], facts)).toMatchObject({ writes: [], unknown });
    });

    it('takes no endpoint, and tells each object why', () => {
      const { writes, refusals } = changesOf(withWeu({ weight: '1' }), facts);
      expect(writes).toEqual([]);
      expect(refusals).toEqual(
        ['aks-neu', 'aks-weu'].map(cluster =>
          expect.objectContaining({
            origin: expect.objectContaining({ cluster }),
            reason: 'UnknownContents',
            message: expect.stringContaining('routing method "Nearest"'),
          }),
        ),
      );
    });

    it('is not told where it is not ours', () => {
      const foreign = facts.map(fact => ({ ...fact, tags: {} }));
      expect(changesOf([], foreign).unknown).toEqual([]);
    });
  });

  it('tells a profile that stands in another resource group, and leaves it there', () => {
    const facts = standing(twoRegions());
    const moved = twoRegions({ 'resource-group': 'rg-other' });
    expect(changesOf(moved, facts)).toMatchObject({
      writes: [],
      misplaced: [
        {
          profile: 'my-app-example-com-tm',
          standsIn: 'rg-edge',
          wantedIn: 'rg-other',
        },
      ],
    });
  });

  it('gives an endpoint that is new the first priority that is free, where others have theirs (TM-AZURE-011)', () => {
    const [weu, neu] = twoRegions();
    const facts = standing([weu, { ...neu, services: [] }]).map(fact => ({
      ...fact,
      endpoints: fact.endpoints.map(one => ({ ...one, priority: 1 })),
    }));
    const [write] = changesOf([weu, neu], facts).writes;
    const merged =
      write.kind === 'updateProfile' ? mergedOnto(write, facts[0]) : undefined;
    expect(merged?.endpoints.map(({ priority }) => priority).sort()).toEqual([
      1, 2,
    ]);
  });
});
