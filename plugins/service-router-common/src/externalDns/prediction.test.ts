import { DnsEndpoint } from '../kinds';
import { ExternalDnsInstance } from './instance';
import { Prediction } from './predictedChanges';
import { predictionOf } from './prediction';
import { RecordSet } from './recordSet';
import { registryNameOf } from './registryNaming';
import { registryTextOf } from './registryText';
import { WantedEndpoint } from './wantedEndpoints';
import { zoneAfter } from './zoneAfter';

const WEU: ExternalDnsInstance = {
  name: 'external-dns-weu',
  ownerId: 'weu',
  prefix: 'weu-',
};

/** `api CNAME gw.x ttl=60 by=one`: what a DNSEndpoint asks for, in one line. */
function asking(...lines: string[]): DnsEndpoint[] {
  return lines.map(line => {
    const [name, recordType, targets, ...rest] = line.split(' ');
    const {
      ttl,
      by = name,
      region = 'weu',
    } = Object.fromEntries(rest.map(text => text.split('=')));
    return {
      apiVersion: 'externaldns.k8s.io/v1alpha1',
      kind: 'DNSEndpoint',
      metadata: {
        name: by,
        namespace: 'shop',
        labels: { 'router.io/region': region },
      },
      spec: {
        endpoints: [
          {
            dnsName: `${name}.x`,
            recordType,
            targets: targets.split(','),
            ...(ttl ? { recordTTL: Number(ttl) } : {}),
          },
        ],
      },
    };
  });
}

/** `api CNAME gw.x owner=weu prefix=weu- by=one ttl=60`: a record with its registry record, if it has an owner. */
function zone(...lines: string[]): RecordSet[] {
  return lines.flatMap(line => {
    const [name, type, values, ...rest] = line.split(' ');
    const options = Object.fromEntries(rest.map(text => text.split('=')));
    const { owner, prefix = `${owner}-`, by = name, ttl = '300' } = options;
    const fqdn = `${name}.x`;
    const record: RecordSet = {
      fqdn,
      type,
      ttl: Number(ttl),
      values: values ? values.split(',') : [],
      ...(options.profile ? { linkedProfile: options.profile } : {}),
    };
    return owner
      ? [
          record,
          {
            fqdn: registryNameOf(fqdn, type, { prefix }),
            type: 'TXT',
            ttl: 300,
            values: [registryTextOf({ owner, resource: `crd/shop/${by}` })],
          },
        ]
      : [record];
  });
}

const short = ({ fqdn, type, targets }: WantedEndpoint) =>
  `${fqdn.replace('.x', '')} ${type} ${targets.join(',')}`;

function told({ create, update, delete: deleted }: Prediction): string[] {
  return [
    ...create.map(one => `create ${short(one)}`),
    ...update.map(({ to }) => `update ${short(to)}`),
    ...deleted.map(
      ({ fqdn, type }) => `delete ${fqdn.replace('.x', '')} ${type}`,
    ),
  ];
}

function refusals({ refused }: Prediction): string[] {
  return refused.map(
    ({ by, action, fqdn, type, reason, owners, takenBy }) =>
      `${action} ${fqdn.replace('.x', '')} ${type}: ${reason}${
        by === 'zone' ? ' by the zone' : ''
      }${owners.map(({ owner }) => ` of ${owner}`).join('')}${
        takenBy ? ` by ${takenBy}` : ''
      }`,
  );
}

describe('predictionOf', () => {
  it.each`
    what                                           | standing                                       | asked                                           | changes
    ${'creates at a free name'}                    | ${[]}                                          | ${['api CNAME gw.x']}                           | ${['create api CNAME gw.x']}
    ${'leaves what is as asked'}                   | ${['api CNAME gw.x owner=weu']}                | ${['api CNAME gw.x']}                           | ${[]}
    ${'updates its own'}                           | ${['api CNAME a.x owner=weu']}                 | ${['api CNAME b.x']}                            | ${['update api CNAME b.x']}
    ${'updates a TTL that is asked for'}           | ${['gw A 10.0.0.1 owner=weu ttl=60']}          | ${['gw A 10.0.0.1 ttl=300']}                    | ${['update gw A 10.0.0.1']}
    ${'leaves a TTL that is not asked for'}        | ${['gw A 10.0.0.1 owner=weu ttl=60']}          | ${['gw A 10.0.0.1']}                            | ${[]}
    ${'deletes its own that nobody asks for'}      | ${['api CNAME gw.x owner=weu']}                | ${[]}                                           | ${['delete api CNAME']}
    ${'leaves what is not its own'}                | ${['api CNAME gw.x owner=neu', 'b A 1.1.1.1']} | ${[]}                                           | ${[]}
    ${'changes the type of its own name'}          | ${['api CNAME gw.x owner=weu']}                | ${['api A 1.1.1.1']}                            | ${['create api A 1.1.1.1', 'delete api CNAME']}
    ${'gives a free name to the smallest target'}  | ${[]}                                          | ${['api CNAME b.x by=1', 'api CNAME a.x by=2']} | ${['create api CNAME a.x']}
    ${'leaves a taken name to who holds it'}       | ${['api CNAME b.x owner=weu by=1']}            | ${['api CNAME b.x by=1', 'api CNAME a.x by=2']} | ${[]}
    ${'passes over types that it does not manage'} | ${[]}                                          | ${['api MX x']}                                 | ${[]}
  `('$what', ({ standing, asked, changes }) => {
    expect(
      told(predictionOf(zone(...standing), asking(...asked), WEU)),
    ).toEqual(changes);
  });

  it.each`
    reason                    | standing                                                  | asked                                           | refused
    ${'another owner'}        | ${['api CNAME a.x owner=neu']}                            | ${['api CNAME b.x']}                            | ${['update api CNAME: OwnedByAnother of neu']}
    ${'another prefix'}       | ${['api CNAME a.x owner=weu prefix=weu02-']}              | ${['api CNAME b.x']}                            | ${['update api CNAME: SameOwnerOtherPrefix of weu']}
    ${'no owner'}             | ${['api CNAME a.x']}                                      | ${['api CNAME b.x']}                            | ${['update api CNAME: Unowned']}
    ${'several owners'}       | ${['api CNAME a.x owner=neu', 'api CNAME a.x owner=frc']} | ${['api CNAME b.x']}                            | ${['update api CNAME: ContestedOwners of neu of frc']}
    ${'a further type'}       | ${['gw A 1.1.1.1 owner=neu']}                             | ${['gw AAAA fd00::1']}                          | ${['create gw AAAA: OwnedByAnother of neu']}
    ${'an address asked for'} | ${[]}                                                     | ${['api CNAME a.x by=1', 'api A 1.1.1.1 by=2']} | ${['create api CNAME: TypeConflict by crd/shop/2']}
    ${'another DNSEndpoint'}  | ${['api CNAME b.x owner=weu by=1']}                       | ${['api CNAME b.x by=1', 'api CNAME a.x by=2']} | ${['create api CNAME: NameTaken by crd/shop/1']}
    ${'a type unmanaged'}     | ${['api MX mail.x']}                                      | ${['api CNAME a.x']}                            | ${['create api CNAME: TypeConflict by the zone']}
    ${'a linked profile'}     | ${['api CNAME  profile=edge']}                            | ${['api CNAME a.x']}                            | ${['create api CNAME: LinkedToProfile by the zone']}
  `('says that $reason is in the way', ({ standing, asked, refused }) => {
    const sets = zone(...standing);
    expect(refusals(predictionOf(sets, asking(...asked), WEU))).toEqual(
      refused,
    );
  });

  it('says nothing of what is as asked, whoever owns it', () => {
    const prediction = predictionOf(
      zone('api CNAME a.x owner=neu'),
      asking('api CNAME a.x'),
      WEU,
    );
    expect(prediction.refused).toEqual([]);
  });

  it('reads only what its label filter selects', () => {
    const prediction = predictionOf(
      [],
      asking('a CNAME x.x', 'b CNAME x.x region=neu'),
      { ...WEU, labelFilter: 'router.io/region=neu' },
    );
    expect(told(prediction)).toEqual(['create b CNAME x.x']);
  });

  it.each`
    policy           | changes                                                       | refused
    ${'sync'}        | ${['create c A 3.3.3.3', 'update b A 2.2.2.2', 'delete a A']} | ${[]}
    ${'upsert-only'} | ${['create c A 3.3.3.3', 'update b A 2.2.2.2']}               | ${['delete a A: Policy of weu']}
    ${'create-only'} | ${['create c A 3.3.3.3']}                                     | ${['delete a A: Policy of weu', 'update b A: Policy']}
  `('with policy $policy does $changes', ({ policy, changes, refused }) => {
    const prediction = predictionOf(
      zone('a A 1.1.1.1 owner=weu', 'b A 1.1.1.1 owner=weu'),
      asking('b A 2.2.2.2', 'c A 3.3.3.3'),
      { ...WEU, policy },
    );
    expect([told(prediction), refusals(prediction)]).toEqual([
      changes,
      refused,
    ]);
  });

  it('leaves its old record in the way where its policy deletes nothing', () => {
    const prediction = predictionOf(
      zone('api CNAME gw.x owner=weu'),
      asking('api A 1.1.1.1'),
      { ...WEU, policy: 'upsert-only' },
    );
    expect(refusals(prediction)).toContain(
      'create api A: TypeConflict by the zone',
    );
  });

  it('updates on every loop what asks for a setting that no zone keeps', () => {
    const [object] = asking('gw A 1.1.1.1');
    object.spec.endpoints![0].providerSpecific = [
      { name: 'alias', value: 'true' },
    ];
    const sets = zone('gw A 1.1.1.1 owner=weu');
    expect(told(predictionOf(sets, [object], WEU))).toEqual([
      'update gw A 1.1.1.1',
    ]);
  });

  it("says in advance that a shared owner id lets two clusters delete each other's records", () => {
    const both = { ...WEU, prefix: 'shared-' };
    const first = predictionOf([], asking('api CNAME weu.x'), both);
    const after = zoneAfter([], first, both);
    expect(told(predictionOf(after, asking('web CNAME neu.x'), both))).toEqual([
      'create web CNAME neu.x',
      'delete api CNAME',
    ]);
  });
});

describe('zoneAfter', () => {
  it('holds each record with its registry record', () => {
    const prediction = predictionOf([], asking('api CNAME gw.x'), WEU);
    expect(zoneAfter([], prediction, WEU)).toEqual(
      zone('api CNAME gw.x owner=weu'),
    );
  });

  it('holds neither once it is deleted', () => {
    const sets = zone('api CNAME gw.x owner=weu');
    expect(zoneAfter(sets, predictionOf(sets, [], WEU), WEU)).toEqual([]);
  });

  it('does not hold what the zone refuses', () => {
    const sets = zone('api MX mail.x');
    const prediction = predictionOf(sets, asking('api CNAME a.x'), WEU);
    const types = zoneAfter(sets, prediction, WEU)
      .filter(({ fqdn }) => fqdn === 'api.x')
      .map(({ type }) => type);
    expect(types).toEqual(['MX']);
  });

  it('shows a takeover: the name passes when its owner has let go of it', () => {
    const neu: ExternalDnsInstance = {
      name: 'external-dns-neu',
      ownerId: 'neu',
      prefix: 'neu-',
    };
    let sets = zone('api CNAME weu.x owner=weu');
    const wanted = asking('api CNAME neu.x');
    expect(refusals(predictionOf(sets, wanted, neu))).toEqual([
      'update api CNAME: OwnedByAnother of weu',
    ]);
    sets = zoneAfter(sets, predictionOf(sets, [], WEU), WEU);
    sets = zoneAfter(sets, predictionOf(sets, wanted, neu), neu);
    expect(sets).toEqual(zone('api CNAME neu.x owner=neu'));
  });
});
