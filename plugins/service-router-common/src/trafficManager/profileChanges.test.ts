import { planProfiles } from './planProfiles';
import { ProfileFact } from './profile';
import { profileChanges } from './profileChanges';
import { mergedOnto } from './profileWrites';
import { TrafficCluster } from './trafficSources';
import {
  afterWrites,
  trafficCluster,
  trafficOptions,
  trafficService,
  twoRegions,
} from '../testing/trafficBuilders';

function changesOf(clusters: TrafficCluster[], facts: ProfileFact[]) {
  return profileChanges(planProfiles(clusters, trafficOptions), facts);
}

/** What stands once the clusters have been planned for and written. */
function standing(clusters: TrafficCluster[], facts: ProfileFact[] = []) {
  return afterWrites(facts, changesOf(clusters, facts).writes);
}

function kindsOf(clusters: TrafficCluster[], facts: ProfileFact[]) {
  return changesOf(clusters, facts).writes.map(({ kind }) => kind);
}

function endpointNames(facts: ProfileFact[]) {
  return facts.flatMap(({ endpoints }) =>
    endpoints.map(({ name }) => name).sort(),
  );
}

/** The two regions with other settings for West Europe. */
function withWeu(settings: Record<string, string>): TrafficCluster[] {
  const [, neu] = twoRegions();
  return [
    trafficCluster('weu', [
      trafficService('my-app-weu.example.com', {
        hostname: 'my-app.example.com',
        'endpoint-name': 'weu',
        weight: '70',
        ...settings,
      }),
    ]),
    neu,
  ];
}

const foreignEndpoint = {
  name: 'by-hand',
  type: 'ExternalEndpoints' as const,
  target: 'elsewhere.example.net',
  status: 'Enabled' as const,
  weight: 5,
  priority: 9,
  geoMapping: [],
  subnets: [],
  customHeaders: [],
  alwaysServe: false,
};

function withForeign(facts: ProfileFact[]): ProfileFact[] {
  return facts.map(fact => ({
    ...fact,
    tags: { ...fact.tags, costCenter: '42' },
    endpoints: [...fact.endpoints, foreignEndpoint],
  }));
}

describe('profileChanges', () => {
  it('creates a profile whole and enabled, in one write (WB-1, WB-4)', () => {
    const { writes } = changesOf(twoRegions(), []);
    expect(writes).toEqual([
      {
        kind: 'createProfile',
        profile: expect.objectContaining({
          name: 'my-app-example-com-tm',
          settings: expect.objectContaining({ status: 'Enabled' }),
          endpoints: [
            expect.objectContaining({ name: 'neu' }),
            expect.objectContaining({ name: 'weu' }),
          ],
        }),
      },
    ]);
  });

  it('writes nothing when all stands, however the cloud writes it', () => {
    expect(changesOf(twoRegions(), standing(twoRegions()))).toEqual({
      writes: [],
      refusals: [],
      unreadable: [],
      misplaced: [],
      unknown: [],
    });
  });

  it.each`
    what                            | settings                                     | field
    ${'a weight'}                   | ${{ weight: '50' }}                          | ${'weight'}
    ${'a status'}                   | ${{ 'endpoint-status': 'Disabled' }}         | ${'status'}
    ${'a location (TM-UPDATE-004)'} | ${{ 'endpoint-location': 'France Central' }} | ${'location'}
    ${'a target'}                   | ${{ 'endpoint-target': 'x.example.com' }}    | ${'target'}
    ${'headers'}                    | ${{ 'endpoint-custom-headers': 'host:x' }}   | ${'customHeaders'}
    ${'probes'}                     | ${{ 'always-serve': 'Enabled' }}             | ${'alwaysServe'}
  `(
    'writes the one endpoint when $what changes (TM-UPDATE-001)',
    ({ settings, field }) => {
      const facts = standing(twoRegions());
      expect(changesOf(withWeu(settings), facts).writes).toEqual([
        {
          kind: 'updateEndpoint',
          profile: {
            name: 'my-app-example-com-tm',
            resourceGroup: 'rg-edge',
          },
          endpoint: expect.objectContaining({ name: 'weu' }),
          changes: [expect.objectContaining({ field })],
        },
      ]);
    },
  );

  it('says what a value was and will be', () => {
    const [write] = changesOf(
      withWeu({ weight: '50' }),
      standing(twoRegions()),
    ).writes;
    expect(write.kind === 'updateEndpoint' && write.changes).toEqual([
      { field: 'weight', from: '70', to: '50' },
    ]);
  });

  it.each`
    settings                                   | field
    ${{ 'routing-method': 'Performance' }}     | ${'routingMethod'}
    ${{ 'dns-ttl': '60' }}                     | ${'dnsTtl'}
    ${{ 'monitor-port': '8443' }}              | ${'monitorPort'}
    ${{ 'monitor-path': '/health' }}           | ${'monitorPath'}
    ${{ 'expected-status-ranges': '200-299' }} | ${'expectedStatusRanges'}
    ${{ 'profile-status': 'Disabled' }}        | ${'status'}
  `(
    'writes a profile with its endpoints, and never without, when $field changes (TM-UPDATE-005)',
    ({ settings, field }) => {
      const facts = withForeign(standing(twoRegions()));
      const { writes } = changesOf(withWeu(settings), facts);
      expect(writes).toEqual([
        expect.objectContaining({
          kind: 'updateProfile',
          changes: [expect.objectContaining({ field })],
        }),
      ]);
      const [after] = afterWrites(facts, writes);
      expect(endpointNames([after])).toEqual(['by-hand', 'neu', 'weu']);
      expect(after.tags).toMatchObject({
        costCenter: '42',
        hostname: 'my-app.example.com',
      });
    },
  );

  it('adds a region in one write that leaves the others as they are (TM-CREATE-002)', () => {
    const [weu, neu] = twoRegions();
    const facts = withForeign(standing([weu]));
    expect(kindsOf([weu, neu], facts)).toEqual(['updateProfile']);
    expect(endpointNames(standing([weu, neu], facts))).toEqual([
      'by-hand',
      'neu',
      'weu',
    ]);
  });

  it('removes the endpoint of an object that is gone (TM-UPDATE-007, TM-RECORDS-009)', () => {
    const [weu] = twoRegions();
    const facts = standing(twoRegions());
    expect(endpointNames(standing([weu], facts))).toEqual(['weu']);
  });

  it('replaces the only endpoint without a moment without one (TM-UPDATE-014)', () => {
    const [weu] = twoRegions();
    const [renamed] = withWeu({ 'endpoint-name': 'blue' });
    const facts = standing([weu]);
    expect(kindsOf([renamed], facts)).toEqual(['updateProfile']);
    expect(endpointNames(standing([renamed], facts))).toEqual(['blue']);
  });

  it('removes a profile with its last endpoint', () => {
    expect(kindsOf([], standing(twoRegions()))).toEqual(['deleteProfile']);
  });

  it('leaves a profile in which somebody else has an endpoint', () => {
    const facts = withForeign(standing(twoRegions()));
    const after = standing([], facts);
    expect(endpointNames(after)).toEqual(['by-hand']);
    expect(changesOf([], after).writes).toEqual([]);
  });

  it('makes a profile that was deleted by hand whole again', () => {
    expect(endpointNames(standing(twoRegions(), []))).toEqual(['neu', 'weu']);
  });

  it('makes an endpoint that was deleted by hand again, in one write', () => {
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      endpoints: fact.endpoints.filter(({ name }) => name !== 'weu'),
    }));
    expect(kindsOf(twoRegions(), facts)).toEqual(['createEndpoint']);
  });

  it('mends an endpoint that was edited by hand', () => {
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      endpoints: fact.endpoints.map(endpoint => ({ ...endpoint, weight: 1 })),
    }));
    expect(kindsOf(twoRegions(), facts)).toEqual([
      'updateEndpoint',
      'updateEndpoint',
    ]);
  });

  it('swaps priorities in one write, as one after the other they would clash', () => {
    const prioritised = (weu: string, neu: string) => {
      const clusters = twoRegions({ 'routing-method': 'Priority' });
      return clusters.map(cluster => ({
        ...cluster,
        services: cluster.services.map(service => ({
          ...service,
          metadata: {
            ...service.metadata,
            annotations: {
              ...service.metadata.annotations,
              'external-dns.alpha.kubernetes.io/webhook-traffic-manager-priority':
                cluster.region === 'weu' ? weu : neu,
            },
          },
        })),
      }));
    };
    const facts = standing(prioritised('1', '2'));
    expect(kindsOf(prioritised('2', '1'), facts)).toEqual(['updateProfile']);
    expect(kindsOf(prioritised('3', '2'), facts)).toEqual(['updateEndpoint']);
    expect(
      standing(prioritised('2', '1'), facts)[0].endpoints.map(
        ({ name, priority }) => `${name} ${priority}`,
      ),
    ).toEqual(expect.arrayContaining(['weu 2', 'neu 1']));
  });
});

describe('what is not ours', () => {
  it('is left when it has the name of a profile that is wanted (WB-5, TM-CREATE-017)', () => {
    const facts = standing(twoRegions()).map(fact => ({ ...fact, tags: {} }));
    const changes = changesOf(twoRegions(), facts);
    expect(changes.writes).toEqual([]);
    expect(changes.refusals).toHaveLength(2);
    expect(changes.refusals[0]).toMatchObject({
      reason: 'ForeignProfile',
      message:
        'the profile my-app-example-com-tm in rg-edge was not made by Service Router and is left as it is; set another profile-name, or tag it serviceRouterOwner=platform to hand it over',
    });
  });

  it('is a profile of another installation', () => {
    const facts = afterWrites(
      [],
      profileChanges(
        planProfiles(twoRegions(), { ...trafficOptions, owner: 'other' }),
        [],
      ).writes,
    );
    expect(changesOf([], facts).writes).toEqual([]);
    expect(
      changesOf(twoRegions(), facts).refusals.map(({ message }) => message)[0],
    ).toContain('is owned by "other"');
  });

  it('is a profile of the reference’s provider, until it is asked for', () => {
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      tags: { managedBy: 'external-dns-traffic-manager-webhook' },
    }));
    expect(changesOf([], facts).writes).toEqual([]);
    expect(kindsOf(twoRegions(), facts)).toEqual(['updateProfile']);
    expect(endpointNames(standing(twoRegions(), facts))).toEqual([
      'neu',
      'weu',
    ]);
  });

  it('is an endpoint without our mark that has the name of ours and leads elsewhere', () => {
    const [weu, neu] = twoRegions();
    const facts = standing([neu]).map(fact => ({
      ...fact,
      endpoints: [...fact.endpoints, { ...foreignEndpoint, name: 'WEU' }],
    }));
    const changes = changesOf([weu, neu], facts);
    expect(changes.writes).toEqual([]);
    expect(changes.refusals).toEqual([
      expect.objectContaining({
        reason: 'EndpointNameTaken',
        message:
          'the endpoint "WEU" of the profile, which stays, has the endpoint name "WEU"; set another endpoint-name',
      }),
    ]);
  });

  it('is what somebody adds between planning and writing', () => {
    const facts = standing(twoRegions());
    const [write] = changesOf(withWeu({ 'dns-ttl': '60' }), facts).writes;
    const [fresh] = withForeign(facts);
    expect(
      write.kind === 'updateProfile' &&
        mergedOnto(write, fresh).endpoints.map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['by-hand', 'neu', 'weu']));
  });

  it('is everything once the tags cannot be read: nothing is removed', () => {
    const [weu] = twoRegions();
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      tags: { ...fact.tags, serviceRouterEndpoints00: '1:9999:cut' },
    }));
    expect(changesOf([], facts)).toMatchObject({
      writes: [],
      unreadable: ['my-app-example-com-tm'],
    });
    expect(endpointNames(standing([weu], facts))).toEqual(['neu', 'weu']);
  });
});

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
