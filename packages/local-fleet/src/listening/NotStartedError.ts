/** A program that was to listen does not: it has ended, or goes on without. @public */
export class NotStartedError extends Error {
  readonly name = 'NotStartedError';

  /**
   * @param what - the program and what became of it: `etcd ended (exit code 1)`
   * @param lastWords - what it said last, as far as is known
   */
  constructor(what: string, readonly lastWords: string) {
    super(`${what}: ${lastWords}`);
  }
}
