import { RecordSet } from '../externalDns';
import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../testing/builders';
import { RegionFact } from './facts';
import { summariseRegions } from './summariseRegions';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const GATEWAY = 'aks-weu-internal.test-aks.nl';
const AS_PLANNED = zoneRecords(HOST, GATEWAY, addresses.weu);
const foreign = { fqdn: 'db.test-aks.nl', type: 'A', values: ['10.0.0.9'] };

function weu(value: RecordSet[] | undefined, more: Partial<RegionFact> = {}) {
  const region = regionFact('weu', {
    zone: { value, ...(value ? { observedAt: NOW.toISOString() } : {}) },
    ...more,
  });
  const facts = fleetFacts({ weu: written(clusterState('weu')) }, [region]);
  return summariseRegions(facts, [])[0];
}

describe('summariseRegions', () => {
  it('counts what of a zone is planned, and what nobody planned', () => {
    const { records } = weu([...AS_PLANNED, foreign]).zone;
    expect(records).toEqual({
      total: AS_PLANNED.length + 1,
      ours: AS_PLANNED.filter(({ type }) => type !== 'TXT').length,
      foreign: 1,
      absent: 0,
      contested: 0,
    });
  });

  it('counts what is planned and missing in an empty zone', () => {
    const { ours } = weu(AS_PLANNED).zone.records!;
    expect(weu([]).zone.records).toMatchObject({ ours: 0, absent: ours });
  });

  it('counts nothing of a zone that was never read', () => {
    expect(weu(undefined).zone).not.toHaveProperty('records');
  });

  it('counts what several instances take for their own', () => {
    const second = AS_PLANNED.filter(({ type }) => type === 'TXT')
      .slice(0, 1)
      .map(record => ({
        ...record,
        fqdn: record.fqdn.replace('weu-dev-aks-', 'weu2-dev-aks-'),
      }));
    expect(weu([...AS_PLANNED, ...second]).zone.records).toMatchObject({
      contested: 1,
    });
  });

  it('tells who owns how many records', () => {
    const { owners, records } = weu(AS_PLANNED).zone;
    expect(owners).toHaveLength(1);
    expect(owners[0].records).toBe(records?.ours);
  });

  it('tells why a zone cannot be read, and from when it is', () => {
    const error = {
      message: 'Forbidden',
      since: NOW.toISOString(),
      retryable: false,
    };
    expect(
      weu(undefined, {
        zone: { value: AS_PLANNED, observedAt: NOW.toISOString(), error },
      }).zone,
    ).toMatchObject({ observedAt: NOW.toISOString(), error });
  });

  it('tells where a region is and who reads its zone', () => {
    const more = {
      azureLocation: 'westeurope',
      provider: 'azure-private-dns',
      providerTitle: 'Azure Private DNS',
    };
    expect(weu([], more)).toMatchObject({
      azureLocation: 'westeurope',
      zone: {
        provider: 'azure-private-dns',
        providerTitle: 'Azure Private DNS',
      },
    });
  });

  it.each`
    resolver
    ${'127.0.0.1:53'}
    ${undefined}
  `('tells who is asked for names there: $resolver', ({ resolver }) => {
    expect(weu([], { resolver }).resolver).toBe(resolver);
  });

  it('counts the names that lead to each other region', () => {
    const route = (name: string, leadsTo?: string) => ({
      namespace: 'a',
      name,
      overall: 'good' as const,
      sentence: '',
      zones: [
        { region: 'weu', state: 'answering' as const },
        {
          region: 'neu',
          state: 'answering' as const,
          ...(leadsTo ? { leadsTo } : {}),
        },
      ],
    });
    const regions = summariseRegions(
      fleetFacts({}, [regionFact('weu'), regionFact('neu')]),
      [route('x', 'weu'), route('y', 'weu'), route('z')],
    );
    expect(regions.map(({ leadsTo }) => leadsTo)).toEqual([
      [],
      [{ region: 'weu', routes: 2 }],
    ]);
  });

  it('tells of its clusters, and what they hold together', () => {
    const { clusters, policies, gateways } = weu([]);
    const { policies: held, gateways: standing } = clusterState('weu');
    expect(clusters).toMatchObject([{ name: 'aks-weu', mode: 'reconcile' }]);
    expect([policies, gateways]).toEqual([held.length, standing.length]);
  });

  it('counts the routes by what they are there', () => {
    const route = (name: string, state: 'answering' | 'conflict') => ({
      namespace: 'a',
      name,
      overall: 'good' as const,
      sentence: '',
      zones: [
        { region: 'weu', state },
        { region: 'neu', state: 'unserved' as const },
      ],
    });
    const regions = summariseRegions(
      fleetFacts({}, [regionFact('weu'), regionFact('neu')]),
      [route('x', 'answering'), route('y', 'conflict'), route('z', 'conflict')],
    );
    expect(regions.map(({ routes }) => routes)).toEqual([
      { answering: 1, conflict: 2 },
      { unserved: 3 },
    ]);
  });
});
