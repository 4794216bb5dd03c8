/** What surrounds a run of the command. */
export interface Surroundings {
  /** Folder that paths start from. */
  folder: string;
  env: Record<string, string | undefined>;
  stdin: AsyncIterable<Buffer | string>;
  stdout: Output;
  stderr: Output;
  fetch: typeof fetch;
}

/** A stream that texts go to. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}
