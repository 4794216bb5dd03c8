import {
  ExternalDnsInstance,
  Ownership,
  RecordSet,
  registryTextOf,
  zoneOwnershipOf,
} from '../externalDns';

export const HOST = 'api.example.com';

/** `CNAME api.example.com`: a record in one word or two. */
export const record = (line: string): RecordSet => {
  const [type, fqdn] = line.split(' ');
  return {
    fqdn,
    type,
    values: [type === 'CNAME' ? 'gw.example.com' : '10.0.0.1'],
  };
};
/** A registry record of a name. */
export const registry = (fqdn: string, owner = 'weu'): RecordSet => ({
  fqdn,
  type: 'TXT',
  values: [registryTextOf({ owner, resource: 'crd/ns/route' })],
});
/** A TXT record that may be an encrypted registry record. */
export const sealed = (fqdn: string): RecordSet => ({
  fqdn,
  type: 'TXT',
  values: [Buffer.alloc(120, 'sealed').toString('base64')],
});
export const instance = (
  more: Partial<ExternalDnsInstance>,
): ExternalDnsInstance => ({
  name: 'external-dns-weu',
  ownerId: 'weu',
  ...more,
});

/** A state in a line: `owned weu "p-"`, `contested weu "p-" neu "q-"`. */
export function told(ownership: Ownership): string {
  const names = (
    owners: { owner: string; prefix: string; suffix?: string }[],
  ) =>
    owners
      .map(({ owner, prefix, suffix }) => `${owner} "${suffix ?? prefix}"`)
      .sort()
      .join(' ');
  switch (ownership.state) {
    case 'owned':
      return `owned ${names([ownership.owner])}`;
    case 'contested':
      return `contested ${names(ownership.owners)}`;
    case 'ambiguous':
      return `ambiguous ${names(ownership.candidates)}`;
    default:
      return ownership.state;
  }
}

/** Who owns a record of a zone. */
export function ownershipIn(
  zone: RecordSet[],
  of = `CNAME ${HOST}`,
  instances: ExternalDnsInstance[] = [],
): string {
  return told(zoneOwnershipOf(zone, instances).of(record(of)));
}
