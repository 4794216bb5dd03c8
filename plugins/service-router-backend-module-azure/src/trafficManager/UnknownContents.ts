/** Collects what is found that no version of the house has a word for. */
export class UnknownContents {
  readonly told: string[] = [];

  /** Azure writes its words in more than one case. */
  oneOf<T extends string>(known: readonly T[], text: string, what: string): T {
    const found = known.find(one => one.toLowerCase() === text.toLowerCase());
    if (found === undefined) {
      this.told.push(`${what} "${text}"`);
    }
    // Kept as it came, to be shown; nothing is written of a profile with unknown contents.
    return found ?? (text as T);
  }
}
