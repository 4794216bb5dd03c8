import { ZoneIndex } from './fleetIndex';

/** Addresses a name leads to within a zone. */
export function addressesAt(zone: ZoneIndex, name: string): string[] {
  const seen = new Set<string>();
  let current = name;
  while (!seen.has(current)) {
    seen.add(current);
    const sets = zone.at(current);
    const addresses = sets
      .filter(({ type }) => type === 'A' || type === 'AAAA')
      .flatMap(({ values }) => values);
    if (addresses.length > 0) {
      return addresses;
    }
    const alias = sets.find(({ type }) => type === 'CNAME')?.values[0];
    if (!alias) {
      return [];
    }
    current = alias.replace(/\.$/, '');
  }
  return [];
}
