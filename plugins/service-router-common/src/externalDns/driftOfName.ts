import { normalName } from './registryNaming';
import { Drift } from './zoneDrift';

const indexes = new WeakMap<readonly Drift[], Map<string, Drift[]>>();

/** What drifted of a name: every route asks for its own, of a zone in which everything may have. @public */
export function driftOfName(
  drift: readonly Drift[] | undefined,
  fqdn: string,
): readonly Drift[] {
  if (!drift) {
    return [];
  }
  const index = indexes.get(drift) ?? indexOf(drift);
  indexes.set(drift, index);
  return index.get(normalName(fqdn)) ?? [];
}

function indexOf(drift: readonly Drift[]): Map<string, Drift[]> {
  const index = new Map<string, Drift[]>();
  for (const one of drift) {
    const name = normalName(one.planned.fqdn);
    const same = index.get(name);
    if (same) {
      same.push(one);
    } else {
      index.set(name, [one]);
    }
  }
  return index;
}
