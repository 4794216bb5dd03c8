/** Counts answered requests by verb and resource. */
export class RequestCounters {
  private readonly counts = new Map<string, number>();

  count(verb: string, resource: string): void {
    const key = resource ? `${verb} ${resource}` : verb;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** The counts by `verb resource`; only the verb for other paths. */
  read(): { [verbAndResource: string]: number } {
    return Object.fromEntries(this.counts);
  }

  reset(): void {
    this.counts.clear();
  }
}
