import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../testing/builders';
import { RecordSet } from '../externalDns';
import { plannedRecordsIn, zoneContentsOf } from './plannedRecords';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const gatewayOf = (region: string) => `aks-${region}-internal.test-aks.nl`;

const WEU = zoneRecords(HOST, gatewayOf('weu'), addresses.weu);

function contentsOf(value: RecordSet[] | undefined) {
  const region = regionFact('weu', {
    zone: { value, observedAt: NOW.toISOString() },
  });
  const states = { weu: written(clusterState('weu')) };
  return zoneContentsOf(region, fleetFacts(states, [region]));
}

const toldOf = (value: RecordSet[]) =>
  contentsOf(value)?.matches.map(match => {
    const { type, fqdn } =
      match.state === 'foreign' ? match.found : match.planned;
    return `${match.state} ${type} ${fqdn}`;
  });

describe('plannedRecordsIn', () => {
  it('lists what every cluster plans for the zone, and from where', () => {
    const facts = fleetFacts({
      weu: clusterState('weu'),
      neu: clusterState('neu'),
    });
    expect(
      plannedRecordsIn({ name: 'weu' }, facts).map(
        ({ cluster, type, fqdn, targets }) =>
          `${cluster}: ${type} ${fqdn} → ${targets}`,
      ),
    ).toEqual([
      `aks-weu: CNAME ${HOST} → ${gatewayOf('weu')}`,
      `aks-weu: A ${gatewayOf('weu')} → ${addresses.weu}`,
      `aks-neu: A ${gatewayOf('neu')} → ${addresses.neu}`,
    ]);
  });
});

describe('zoneContentsOf', () => {
  it('is made once for the same plans and records, and for each region by itself', () => {
    const zone = { value: WEU, observedAt: NOW.toISOString() };
    const weu = regionFact('weu', { zone });
    const neu = regionFact('neu', { zone });
    const facts = fleetFacts({ weu: written(clusterState('weu')) }, [weu, neu]);
    expect(zoneContentsOf(weu, { ...facts })).toBe(zoneContentsOf(weu, facts));
    expect(zoneContentsOf(neu, facts)).not.toBe(zoneContentsOf(weu, facts));
  });

  it('finds everything present when the zone is as planned', () => {
    expect(toldOf(WEU)).toEqual([
      `present CNAME ${HOST}`,
      `present A ${gatewayOf('weu')}`,
    ]);
  });

  it('tells what is absent, what differs and what is foreign', () => {
    const edited = WEU.map(record =>
      record.type === 'A' ? { ...record, values: ['10.9.9.9'] } : record,
    ).filter(({ type }) => type !== 'CNAME');
    const foreign = { fqdn: 'db.test-aks.nl', type: 'A', values: ['10.0.0.9'] };
    expect(toldOf([...edited, foreign])).toEqual([
      `absent CNAME ${HOST}`,
      `differentTarget A ${gatewayOf('weu')}`,
      'foreign A db.test-aks.nl',
    ]);
  });

  it('lists the registry record that a deleted record left', () => {
    const left = WEU.filter(({ type }) => type !== 'CNAME');
    expect(contentsOf(left)?.orphans).toMatchObject([
      { recordName: `weu-dev-aks-cname-${HOST}`, owner: 'external-dns-weu' },
    ]);
  });

  it('says nothing of a zone that was never read', () => {
    expect(contentsOf(undefined)).toBeUndefined();
  });
});
