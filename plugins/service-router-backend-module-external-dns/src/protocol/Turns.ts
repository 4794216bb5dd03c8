/** Lets one thing be done at a time, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Does something when everything before it is done, however it went.
   *
   * @param signal - when it is aborted before the turn has come, the thing is never begun
   */
  take<Result>(
    signal: AbortSignal,
    task: () => Promise<Result>,
  ): Promise<Result> {
    const done = this.#last.then(() => {
      signal.throwIfAborted();
      return task();
    });
    this.#last = done.catch(() => {});
    return done;
  }

  /** Resolves when everything that has been asked for is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
