/** Each once, in order. */
export function sorted(names: string[]): string[] {
  return [...new Set(names)].sort();
}

/** Names of the items by their keys, both in order. */
export function grouped<T extends { name: string }>(
  items: T[],
  keysOf: (item: T) => string[],
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      result.set(key, [...(result.get(key) ?? []), item.name]);
    }
  }
  return new Map(
    [...result]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, names]) => [key, names.sort()]),
  );
}
