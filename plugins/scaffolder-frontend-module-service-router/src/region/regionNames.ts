/** The names that a value holds, whether one region can be chosen or several. */
export function regionNames(value: unknown): string[] {
  const names = Array.isArray(value) ? value : [value];
  return names.filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
}

/** What a person typed: names divided by commas or spaces, each once. */
export function typedRegionNames(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(name => name !== ''))];
}
