/**
 * What stops a door and is explained to the person in one sentence: no stack trace, a non-zero exit.
 *
 * Anything else that is thrown is a fault of these scripts and is shown with its stack.
 */
export class Failure extends Error {
  name = 'Failure';

  /**
   * @param {string} sentence what is wrong, and what to do about it
   * @param {{ exitCode?: number, details?: readonly string[] }} [options] details are lines of evidence, shown above the sentence
   */
  constructor(sentence, { exitCode = 1, details = [] } = {}) {
    super(sentence);
    this.exitCode = exitCode;
    this.details = details;
  }
}
