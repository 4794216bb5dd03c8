/** How many tests passed, failed and were skipped: by one check, or by all. */
export class Tally {
  constructor({ passed = 0, failed = 0, skipped = 0 } = {}) {
    this.passed = passed;
    this.failed = failed;
    this.skipped = skipped;
  }

  /** A check that has no tests of its own, such as a type check: it is one. */
  static ofOne(/** @type {boolean} */ hasPassed) {
    return new Tally(hasPassed ? { passed: 1 } : { failed: 1 });
  }

  /** @param {Iterable<Tally>} tallies */
  static sum(tallies) {
    return [...tallies].reduce(
      (sum, { passed, failed, skipped }) =>
        new Tally({
          passed: sum.passed + passed,
          failed: sum.failed + failed,
          skipped: sum.skipped + skipped,
        }),
      new Tally(),
    );
  }

  get hasFailed() {
    return this.failed > 0;
  }

  /** The last line of every test run; whoever counts tests reads it. */
  toString() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}
