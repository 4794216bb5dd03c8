import fc from 'fast-check';
import { Changes, Endpoint, keyOf } from './endpoint';
import { planChanges, PlanInput } from './planChanges';

const OWN = 'external-dns-weu';
const TYPES = ['A', 'AAAA', 'CNAME', 'TXT'];

/** `api A 10.0.0.1,10.0.0.2 ttl=300 owner=x resource=crd/ns/name`: an endpoint in one line. */
function endpoint(line: string): Endpoint {
  const [name, recordType, targets, ...rest] = line.split(' ');
  const options = Object.fromEntries(rest.map(text => text.split('=')));
  return {
    dnsName: `${name}.example.com`,
    recordType,
    targets: targets.split(','),
    recordTtl: options.ttl ? Number(options.ttl) : undefined,
    labels: {
      ...(options.owner ? { owner: options.owner } : {}),
      ...(options.resource ? { resource: options.resource } : {}),
    },
  };
}

function short({ dnsName, recordType, targets }: Endpoint): string {
  return `${dnsName.split('.')[0]} ${recordType} ${targets.join(',')}`;
}

function told(changes: Changes): string[] {
  return [
    ...changes.create.map(one => `create ${short(one)}`),
    ...changes.updateNew.map(
      (one, index) =>
        `update ${short(changes.updateOld[index])} -> ${short(one)}`,
    ),
    ...changes.delete.map(one => `delete ${short(one)}`),
  ];
}

function planned(
  current: string[],
  desired: string[],
  options: Partial<PlanInput> = {},
) {
  return planChanges({
    current: current.map(endpoint),
    desired: desired.map(endpoint),
    ownerId: OWN,
    policy: 'sync',
    managedRecordTypes: TYPES,
    ...options,
  });
}

describe('planChanges', () => {
  it.each`
    what                                             | current                                      | desired                                                     | changes
    ${'creates at a free name'}                      | ${[]}                                        | ${['api CNAME gw.x']}                                       | ${['create api CNAME gw.x']}
    ${'leaves what is as it should be'}              | ${[`api CNAME gw.x owner=${OWN}`]}           | ${['api CNAME gw.x']}                                       | ${[]}
    ${'compares targets without case and last dot'}  | ${[`api CNAME GW.x. owner=${OWN}`]}          | ${['api CNAME gw.x']}                                       | ${[]}
    ${'compares targets as a set'}                   | ${[`gw A 10.0.0.2,10.0.0.1 owner=${OWN}`]}   | ${['gw A 10.0.0.1,10.0.0.2']}                               | ${[]}
    ${'updates another target'}                      | ${[`api CNAME a.x owner=${OWN}`]}            | ${['api CNAME b.x']}                                        | ${['update api CNAME a.x -> api CNAME b.x']}
    ${'updates another TTL that is asked for'}       | ${[`gw A 10.0.0.1 ttl=60 owner=${OWN}`]}     | ${['gw A 10.0.0.1 ttl=300']}                                | ${['update gw A 10.0.0.1 -> gw A 10.0.0.1']}
    ${'leaves a TTL that is not asked for'}          | ${[`gw A 10.0.0.1 ttl=60 owner=${OWN}`]}     | ${['gw A 10.0.0.1']}                                        | ${[]}
    ${'deletes what is no longer wanted'}            | ${[`api CNAME gw.x owner=${OWN}`]}           | ${[]}                                                       | ${['delete api CNAME gw.x']}
    ${'does not delete what another owns'}           | ${['api CNAME gw.x owner=other']}            | ${[]}                                                       | ${[]}
    ${'does not delete what nobody owns'}            | ${['api CNAME gw.x']}                        | ${[]}                                                       | ${[]}
    ${'does not update what another owns'}           | ${['api CNAME a.x owner=other']}             | ${['api CNAME b.x']}                                        | ${[]}
    ${'does not update what nobody owns'}            | ${['api CNAME a.x']}                         | ${['api CNAME b.x']}                                        | ${[]}
    ${'adds a type beside one it owns'}              | ${[`gw A 10.0.0.1 owner=${OWN}`]}            | ${['gw A 10.0.0.1', 'gw AAAA fd00::1']}                     | ${['create gw AAAA fd00::1']}
    ${'adds no type beside one that another owns'}   | ${['gw A 10.0.0.1 owner=other']}             | ${['gw AAAA fd00::1']}                                      | ${[]}
    ${'changes the type of a name it owns'}          | ${[`api CNAME gw.x owner=${OWN}`]}           | ${['api A 10.0.0.1']}                                       | ${['create api A 10.0.0.1', 'delete api CNAME gw.x']}
    ${'prefers an address to an alias'}              | ${[]}                                        | ${['api CNAME gw.x', 'api A 10.0.0.1']}                     | ${['create api A 10.0.0.1']}
    ${'replaces an alias when an address is wanted'} | ${[`api CNAME gw.x owner=${OWN}`]}           | ${['api CNAME gw.x', 'api A 10.0.0.1']}                     | ${['create api A 10.0.0.1', 'delete api CNAME gw.x']}
    ${'gives a free name to the smallest target'}    | ${[]}                                        | ${['api CNAME b.x resource=2', 'api CNAME a.x resource=1']} | ${['create api CNAME a.x']}
    ${'leaves a taken name to who holds it'}         | ${[`api CNAME b.x owner=${OWN} resource=2`]} | ${['api CNAME b.x resource=2', 'api CNAME a.x resource=1']} | ${[]}
    ${'passes a name on when its holder leaves'}     | ${[`api CNAME b.x owner=${OWN} resource=2`]} | ${['api CNAME a.x resource=1']}                             | ${['update api CNAME b.x -> api CNAME a.x']}
    ${'passes over types it does not manage'}        | ${[`api SRV x owner=${OWN}`]}                | ${['mail MX x']}                                            | ${[]}
  `('$what', ({ current, desired, changes }) => {
    expect(told(planned(current, desired).changes).sort()).toEqual(
      [...changes].sort(),
    );
  });

  it.each`
    policy           | changes
    ${'sync'}        | ${['create c A 1.1.1.1', 'delete a A 1.1.1.1', 'update b A 1.1.1.1 -> b A 2.2.2.2']}
    ${'upsert-only'} | ${['create c A 1.1.1.1', 'update b A 1.1.1.1 -> b A 2.2.2.2']}
    ${'create-only'} | ${['create c A 1.1.1.1']}
  `('with policy $policy does $changes', ({ policy, changes }) => {
    const { changes: made } = planned(
      [`a A 1.1.1.1 owner=${OWN}`, `b A 1.1.1.1 owner=${OWN}`],
      ['b A 2.2.2.2', 'c A 1.1.1.1'],
      { policy },
    );
    expect(told(made).sort()).toEqual(changes);
  });

  it.each`
    what                            | current                          | desired                                | refusal
    ${'an update of another owner'} | ${['api CNAME a.x owner=other']} | ${['api CNAME b.x']}                   | ${{ action: 'update', owner: 'other' }}
    ${'an update of no owner'}      | ${['api CNAME a.x']}             | ${['api CNAME b.x']}                   | ${{ action: 'update', owner: undefined }}
    ${'a deletion'}                 | ${['api CNAME a.x owner=other']} | ${[]}                                  | ${{ action: 'delete', owner: 'other' }}
    ${'a further type'}             | ${['gw A 1.1.1.1 owner=other']}  | ${['gw A 1.1.1.1', 'gw AAAA fd00::1']} | ${{ action: 'create', owner: 'other' }}
  `('tells why it refused $what', ({ current, desired, refusal }) => {
    expect(planned(current, desired).refusals).toMatchObject([refusal]);
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd').map(one => `${one}.x.com`);
  const resource = fc.constantFrom('crd/n/1', 'crd/n/2', 'crd/n/3');
  const address = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3');
  const record = fc.oneof(
    fc.record({
      recordType: fc.constant('A'),
      targets: fc.uniqueArray(address, { minLength: 1 }),
    }),
    fc.record({
      recordType: fc.constant('CNAME'),
      targets: fc.tuple(fc.constantFrom('gw1.x.com', 'gw2.x.com')),
    }),
  );
  const desiredEndpoint: fc.Arbitrary<Endpoint> = fc
    .tuple(name, record, resource, fc.constantFrom(undefined, 60, 300))
    .map(([dnsName, { recordType, targets }, held, recordTtl]) => ({
      dnsName,
      recordType,
      targets: [...targets],
      recordTtl,
      labels: { resource: held },
    }));
  const currentEndpoints = fc
    .array(fc.tuple(desiredEndpoint, fc.constantFrom(OWN, 'other', '')))
    .map(all => {
      const byKey = new Map(
        all.map(([one, owner]) => [
          keyOf(one),
          {
            ...one,
            recordTtl: one.recordTtl ?? 300,
            labels: { ...one.labels, ...(owner ? { owner } : {}) },
          },
        ]),
      );
      return [...byKey.values()];
    });

  function planOf(current: Endpoint[], desired: Endpoint[]) {
    return planChanges({
      current,
      desired,
      ownerId: OWN,
      policy: 'sync',
      managedRecordTypes: TYPES,
    }).changes;
  }

  function applied(current: Endpoint[], changes: Changes): Endpoint[] {
    const zone = new Map(current.map(one => [keyOf(one), one]));
    for (const one of changes.delete) zone.delete(keyOf(one));
    for (const one of [...changes.create, ...changes.updateNew]) {
      zone.set(keyOf(one), {
        ...one,
        recordTtl: one.recordTtl ?? 300,
        labels: { ...one.labels, owner: OWN },
      });
    }
    return [...zone.values()];
  }

  it('never touches a record that it does not own', () => {
    fc.assert(
      fc.property(
        currentEndpoints,
        fc.array(desiredEndpoint),
        (current, desired) => {
          const after = applied(current, planOf(current, desired));
          const foreign = current.filter(one => one.labels.owner !== OWN);
          expect(after).toEqual(expect.arrayContaining(foreign));
        },
      ),
    );
  });

  it('has nothing to do once its plan is carried out', () => {
    fc.assert(
      fc.property(
        currentEndpoints,
        fc.array(desiredEndpoint),
        (current, desired) => {
          const after = applied(current, planOf(current, desired));
          expect(told(planOf(after, desired))).toEqual([]);
        },
      ),
    );
  });
});
