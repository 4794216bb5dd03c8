/** A path of the command line that cannot be read. */
export class UnreadablePath extends Error {
  readonly name = 'UnreadablePath';
}
