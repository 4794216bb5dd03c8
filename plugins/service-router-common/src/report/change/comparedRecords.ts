import { RecordSet, RefusedChange } from '../../externalDns';
import { DnsEndpoint } from '../../kinds';
import { RecordChange } from './types';

/** Seconds a record has when nobody asked for another time. */
const DEFAULT_TTL = 300;

/** What clusters ask for, as records: of several who ask for one, all targets. */
export function asRecords(endpoints: DnsEndpoint[]): RecordSet[] {
  const records = new Map<string, RecordSet>();
  for (const { spec } of endpoints) {
    for (const { dnsName, recordType, targets, recordTTL } of spec.endpoints ??
      []) {
      const key = `${recordType} ${dnsName}`;
      const known = records.get(key)?.values ?? [];
      records.set(key, {
        fqdn: dnsName,
        type: recordType,
        ttl: recordTTL ?? DEFAULT_TTL,
        values: [...new Set([...known, ...targets])].sort(),
      });
    }
  }
  return [...records.values()];
}

/** A record before and after, without what its zone and its owners say of it. */
export type Compared = Omit<
  RecordChange,
  'writers' | 'changesOwner' | 'refused'
>;

/** Each record of either side, in the order of their names. */
export function compared(before: RecordSet[], after: RecordSet[]): Compared[] {
  const keyOf = ({ fqdn, type }: RecordSet) => `${fqdn} ${type}`;
  const old = new Map(before.map(record => [keyOf(record), record]));
  const fresh = new Map(after.map(record => [keyOf(record), record]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((key): Compared => {
      const [from, to] = [old.get(key), fresh.get(key)];
      const { fqdn, type } = (to ?? from)!;
      const [was, will] = [valuesOf(from), valuesOf(to)];
      const action = actionOf(from, to, was.join() === will.join());
      return {
        fqdn,
        type,
        action,
        before: was,
        after: will,
        ...(from && action !== 'keep'
          ? { keptFor: from.ttl ?? DEFAULT_TTL }
          : {}),
      };
    });
}

function actionOf(
  from: RecordSet | undefined,
  to: RecordSet | undefined,
  isSame: boolean,
): RecordChange['action'] {
  if (!from || !to) {
    return from ? 'delete' : 'create';
  }
  return isSame ? 'keep' : 'update';
}

function valuesOf(record: RecordSet | undefined): string[] {
  return [...(record?.values ?? [])].sort();
}

/** A record that is asked for and refused is told of even where nothing stands under its name and type. */
export function withRefused(
  records: Compared[],
  refused: RefusedChange[],
): Compared[] {
  const known = new Set(records.map(({ fqdn, type }) => `${fqdn} ${type}`));
  const missing = new Map(
    refused
      .filter(({ action }) => action !== 'delete')
      .map(one => [`${one.fqdn} ${one.type}`, one]),
  );
  return [
    ...records,
    ...[...missing]
      .filter(([key]) => !known.has(key))
      .map(
        ([, { fqdn, type }]): Compared => ({
          fqdn,
          type,
          action: 'keep',
          before: [],
          after: [],
        }),
      ),
  ];
}
