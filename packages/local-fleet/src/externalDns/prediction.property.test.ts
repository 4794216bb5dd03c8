import {
  DnsEndpoint,
  ExternalDnsInstance,
  Prediction,
  predictionOf,
  RecordSet,
  registryNameOf,
  registryTextOf,
  untypedRegistryNameOf,
  WantedEndpoint,
  zoneAfter,
} from '@service-router/plugin-service-router-common';
import fc from 'fast-check';
import { desiredEndpoints, DnsEndpointObject } from './desiredEndpoints';
import { Changes, Endpoint, keyOf, normalName } from './endpoint';
import { planChanges } from './planChanges';
import { readRegistry, withRegistryRecords } from './txtRegistry';

/** What the provider gives a record that asks for no TTL. */
const DEFAULT_TTL = 300;
/** One prefix more often than the others, so that records that the instance knows for its own are frequent. */
const PREFIXES = [
  'weu-',
  'weu-',
  'weu-',
  'weu02-',
  '',
  'own.',
  '%{record_type}-own-',
];

const instances: fc.Arbitrary<ExternalDnsInstance> = fc.record({
  name: fc.constant('external-dns'),
  ownerId: fc.constant('weu'),
  prefix: fc.constantFrom(...PREFIXES),
  policy: fc.constantFrom('sync', 'upsert-only', 'create-only'),
  managedRecordTypes: fc.constantFrom(
    ['A', 'AAAA', 'CNAME'],
    ['CNAME', 'A', 'TXT'],
    ['CNAME'],
    ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'SRV'],
  ),
  labelFilter: fc.constant('router.io/region in (weu)'),
});

const names = fc.constantFrom('api', 'a-b', 'b').map(one => `${one}.x.com`);
const addresses = fc.record({
  type: fc.constantFrom('A', 'AAAA'),
  values: fc.uniqueArray(fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3'), {
    minLength: 1,
  }),
});
const aliases = fc.record({
  type: fc.constant('CNAME'),
  values: fc.tuple(fc.constantFrom('gw1.x.com', 'gw2.x.com', 'GW1.x.com.')),
});
const otherContents = fc.record({
  type: fc.constantFrom('TXT', 'MX'),
  values: fc.tuple(fc.constantFrom('10 mail', '20 mail')),
});
const contents = fc.oneof(addresses, aliases, aliases, otherContents);
const ttls = fc.constantFrom(60, 300);
const resources = fc.constantFrom('one', 'two', 'three');

/** A record, and the registry records that may speak of it. */
const registered = fc
  .record({
    fqdn: names,
    content: contents,
    ttl: ttls,
    registry: fc.array(
      fc.record({
        owner: fc.constantFrom('weu', 'weu', 'weu', 'neu'),
        resource: resources.map(name => `crd/shop/${name}`),
        prefix: fc.constantFrom(...PREFIXES),
        isTyped: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ fqdn, content, ttl, registry }): RecordSet[] => [
    { fqdn, ttl, type: content.type, values: [...content.values] },
    ...registry.map(({ owner, resource, prefix, isTyped }): RecordSet => {
      const isUntyped = !isTyped && !prefix.includes('%');
      return {
        fqdn: isUntyped
          ? untypedRegistryNameOf(fqdn, { prefix })
          : registryNameOf(fqdn, content.type, { prefix }),
        type: 'TXT',
        ttl: DEFAULT_TTL,
        values: [registryTextOf({ owner, resource })],
      };
    }),
  ]);

/** Any zone, with one set for each name and type. */
const zones = fc
  .array(registered, { maxLength: 8 })
  .map(all => [
    ...new Map(
      all.flat().map(set => [`${set.type} ${set.fqdn}`, set]),
    ).values(),
  ]);

const entries = fc.oneof(
  { weight: 12, arbitrary: fc.record({ dnsName: names, content: contents }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const dnsEndpoints = fc
  .array(
    fc.record({
      name: resources,
      region: fc.constantFrom('weu', 'weu', 'weu', 'neu'),
      entry: entries,
      recordTTL: fc.constantFrom(undefined, 0, 60, 300),
      setIdentifier: fc.constantFrom(undefined, undefined, undefined, 'set'),
      isUpper: fc.boolean(),
      providerSpecific: fc.constantFrom(
        undefined,
        undefined,
        [{ name: 'webhook/x', value: '1' }],
        [{ name: 'alias', value: 'true' }],
      ),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(({ name, region, entry, isUpper, ...options }) => {
      const { recordTTL, setIdentifier, providerSpecific } = options;
      return {
        apiVersion: 'externaldns.k8s.io/v1alpha1',
        kind: 'DNSEndpoint',
        metadata: {
          name,
          namespace: 'shop',
          labels: { 'router.io/region': region },
        },
        spec: {
          endpoints: [
            entry && {
              dnsName: isUpper
                ? `${entry.dnsName.toUpperCase()}.`
                : entry.dnsName,
              recordType: entry.content.type,
              targets: [...entry.content.values],
              recordTTL,
              setIdentifier,
              providerSpecific,
            },
          ],
        },
      } as unknown as DnsEndpoint;
    }),
  );

/** The zone as the provider of the emulated ExternalDNS reads it. */
function currentEndpoints(recordSets: readonly RecordSet[]): Endpoint[] {
  return recordSets.map(({ fqdn, type, ttl, values }) => ({
    dnsName: fqdn,
    recordType: type,
    targets: type === 'TXT' ? values.slice(0, 1) : values,
    recordTtl: ttl,
    labels: {},
  }));
}

function emulated(
  recordSets: readonly RecordSet[],
  objects: readonly DnsEndpoint[],
  {
    prefix = '',
    ownerId,
    policy = 'sync',
    managedRecordTypes = [],
  }: ExternalDnsInstance,
) {
  const selected = objects.filter(
    ({ metadata }) => metadata.labels?.['router.io/region'] === 'weu',
  );
  const { endpoints, skipped } = desiredEndpoints(
    selected as unknown as DnsEndpointObject[],
  );
  const registry = readRegistry(currentEndpoints(recordSets), prefix);
  const plan = planChanges({
    current: registry.endpoints,
    desired: endpoints,
    ownerId,
    policy,
    managedRecordTypes,
  });
  const whole = withRegistryRecords(plan.changes, {
    ownerId,
    prefix,
    registryNames: registry.registryNames,
  });
  return { ...plan, whole, skipped };
}

function wantedLine({
  fqdn,
  type,
  targets,
  ttl,
  resource,
  setIdentifier,
}: WantedEndpoint) {
  return [
    fqdn,
    type,
    [...targets].sort(),
    ttl ?? 0,
    resource,
    setIdentifier ?? '',
  ].join(' ');
}

function desiredLine({
  dnsName,
  recordType,
  targets,
  recordTtl,
  labels,
  setIdentifier,
}: Endpoint) {
  return [
    normalName(dnsName),
    recordType,
    [...targets].sort(),
    recordTtl ?? 0,
    labels.resource,
    setIdentifier ?? '',
  ].join(' ');
}

/** What is created, updated and deleted, and what is refused for an owner, in lines that both can be told in. */
function predictedLines({
  create,
  update,
  delete: deleted,
  refused,
}: Prediction) {
  return [
    ...create.map(one => `create ${wantedLine(one)}`),
    ...update.map(({ from, to }) => `update ${from.values} ${wantedLine(to)}`),
    ...deleted.map(({ fqdn, type }) => `delete ${fqdn} ${type}`),
    ...refused
      .filter(
        ({ by, reason }) =>
          by === 'externalDns' &&
          !['Policy', 'NameTaken', 'TypeConflict'].includes(reason),
      )
      .map(({ action, fqdn, type }) => `refuse to ${action} ${fqdn} ${type}`),
  ].sort();
}

function emulatedLines({ changes, refusals }: ReturnType<typeof emulated>) {
  return [
    ...changes.create.map(one => `create ${desiredLine(one)}`),
    ...changes.updateNew.map(
      (one, index) =>
        `update ${changes.updateOld[index].targets} ${desiredLine(one)}`,
    ),
    ...changes.delete.map(
      ({ dnsName, recordType }) => `delete ${dnsName} ${recordType}`,
    ),
    // Of what it does not delete because it is another's, the prediction says nothing: that is no refusal of a wish.
    ...refusals
      .filter(({ action }) => action !== 'delete')
      .map(
        ({ action, dnsName, recordType }) =>
          `refuse to ${action} ${normalName(dnsName)} ${recordType}`,
      ),
  ].sort();
}

/** The zone after the emulated ExternalDNS has written, as the provider writes. */
function applied(recordSets: readonly RecordSet[], changes: Changes): string[] {
  const zone = new Map(
    currentEndpoints(recordSets).map(one => [keyOf(one), one]),
  );
  for (const { dnsName, recordType } of changes.delete) {
    zone.delete(keyOf({ dnsName, recordType }));
  }
  for (const one of [...changes.create, ...changes.updateNew]) {
    const { dnsName, recordType, targets } = one;
    zone.set(keyOf({ dnsName, recordType }), {
      ...one,
      dnsName: normalName(dnsName),
      targets: ['CNAME', 'TXT'].includes(recordType)
        ? targets.slice(0, 1)
        : targets,
      recordTtl: one.recordTtl || DEFAULT_TTL,
    });
  }
  return [...zone.values()]
    .map(one =>
      [one.dnsName, one.recordType, one.recordTtl, one.targets].join(' '),
    )
    .sort();
}

describe('what is predicted of an ExternalDNS', () => {
  it('is what the emulated one plans, and refuses', () => {
    fc.assert(
      fc.property(zones, dnsEndpoints, instances, (zone, objects, instance) => {
        expect(predictedLines(predictionOf(zone, objects, instance))).toEqual(
          emulatedLines(emulated(zone, objects, instance)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('names as many entries that it passes over', () => {
    fc.assert(
      fc.property(zones, dnsEndpoints, instances, (zone, objects, instance) => {
        expect(predictionOf(zone, objects, instance).passedOver).toHaveLength(
          emulated(zone, objects, instance).skipped.length,
        );
      }),
    );
  });

  it('leaves the zone that the emulated one leaves, unless the zone itself refuses', () => {
    fc.assert(
      fc.property(zones, dnsEndpoints, instances, (zone, objects, instance) => {
        const prediction = predictionOf(zone, objects, instance);
        fc.pre(prediction.refused.every(({ by }) => by !== 'zone'));
        const after = zoneAfter(zone, prediction, instance).map(
          ({ fqdn, type, ttl, values }) => [fqdn, type, ttl, values].join(' '),
        );
        expect(after.sort()).toEqual(
          applied(zone, emulated(zone, objects, instance).whole),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
