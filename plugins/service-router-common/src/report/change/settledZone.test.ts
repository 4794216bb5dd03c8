import {
  ExternalDnsInstance,
  RecordSet,
  registryTextOf,
} from '../../externalDns';
import { DnsEndpoint } from '../../kinds';
import { settledZone } from './settledZone';

const HOST = 'api.example.com';
const instance = (
  owner: string,
  more: Partial<ExternalDnsInstance> = {},
): ExternalDnsInstance => ({
  name: owner,
  ownerId: owner,
  prefix: `${owner}-`,
  ...more,
});
const endpoint = (target: string): DnsEndpoint => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: { name: 'api', namespace: 'payments' },
  spec: {
    endpoints: [{ dnsName: HOST, recordType: 'CNAME', targets: [target] }],
  },
});
const owned = (owner: string, target: string): RecordSet[] => [
  { fqdn: HOST, type: 'CNAME', ttl: 300, values: [target] },
  {
    fqdn: `${owner}-cname-${HOST}`,
    type: 'TXT',
    ttl: 300,
    values: [registryTextOf({ owner, resource: 'crd/payments/api' })],
  },
];
const targetsOf = (records: RecordSet[]) =>
  records.filter(({ type }) => type === 'CNAME').map(({ values }) => values[0]);

describe('settledZone', () => {
  it('passes a name on that its owner lets go of, whichever of them runs first', () => {
    for (const order of [
      ['weu', 'neu'],
      ['neu', 'weu'],
    ]) {
      const { records, refused, passedOn } = settledZone(
        owned('weu', 'gw-weu'),
        order.map(owner => ({
          instance: instance(owner),
          endpoints: owner === 'neu' ? [endpoint('gw-neu')] : [],
        })),
      );
      expect(targetsOf(records)).toEqual(['gw-neu']);
      expect(refused).toEqual([]);
      expect([...passedOn]).toEqual([`CNAME ${HOST}`]);
    }
  });

  it('leaves a name with an owner that does not let go', () => {
    const { records, refused } = settledZone(owned('old', 'gw-old'), [
      { instance: instance('neu'), endpoints: [endpoint('gw-neu')] },
    ]);
    expect(targetsOf(records)).toEqual(['gw-old']);
    expect(refused).toMatchObject([{ action: 'update', fqdn: HOST }]);
  });

  it('leaves a name where the policy of its owner deletes nothing', () => {
    const { records, refused } = settledZone(owned('weu', 'gw-weu'), [
      { instance: instance('weu', { policy: 'upsert-only' }), endpoints: [] },
    ]);
    expect(targetsOf(records)).toEqual(['gw-weu']);
    expect(refused).toMatchObject([{ action: 'delete', reason: 'Policy' }]);
  });

  it('has nothing restless where it comes to rest', () => {
    const { restless } = settledZone(owned('weu', 'gw-weu'), [
      { instance: instance('neu'), endpoints: [endpoint('gw-neu')] },
      { instance: instance('weu'), endpoints: [] },
    ]);
    expect([...restless]).toEqual([]);
  });

  it('comes to an end where two owners without registry names of their own contend, and says so', () => {
    const { records, restless } = settledZone(
      [],
      ['weu', 'neu'].map(owner => ({
        instance: instance('shared', { name: owner }),
        endpoints: [endpoint(`gw-${owner}`)],
      })),
    );
    expect(targetsOf(records)).toHaveLength(1);
    expect([...restless]).toEqual([`CNAME ${HOST}`]);
  });
});
