import { afterWrites, twoRegions } from '../testing/trafficBuilders';
import {
  withWeu,
  changesOf,
  standing,
  kindsOf,
  endpointNames,
  withForeign,
} from '../testing/trafficPlans';

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
