/**
 * Tells which of the groups that nobody asks for will stay: those that ExternalDNS left standing for a whole loop, as it
 * does with `--policy=upsert-only`, or where the text that owns them is another's. What goes is deleted in the loop in which
 * it is asked for no more, so that after one loop it is known. Nothing is lost with a restart: it is seen again after a loop.
 */
export class LastingRecords {
  #unasked: ReadonlySet<string> = new Set();
  readonly #deleted = new Set<string>();

  /**
   * Once in each loop, when ExternalDNS tells all that it wants.
   *
   * @param standing - keys of the cluster's groups that stand
   * @param asked - keys of those that ExternalDNS asks for
   * @returns keys of the groups that stand, and stay though nobody asks for them
   */
  asked(
    standing: Iterable<string>,
    asked: ReadonlySet<string>,
  ): ReadonlySet<string> {
    const before = this.#unasked;
    this.#unasked = new Set([...standing].filter(key => !asked.has(key)));
    const lasting = [...this.#unasked].filter(
      key => before.has(key) && !this.#deleted.has(key),
    );
    this.#deleted.clear();
    return new Set(lasting);
  }

  /** ExternalDNS wants these gone; whether they went is seen the next time. */
  deleted(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#deleted.add(key);
    }
  }
}
