/** Answers that are kept, for what is asked again and again; the least recently used make room. */
const MOST_KEPT = 20;

/** An answer, as it was last given. */
export interface KnownAnswer {
  /** By which the backend says that it is still the same; absent where it cannot be read. */
  etag: string | null;
  text: string;
  value: unknown;
}

/** What was answered last, so that the same answer is neither sent, nor read, nor shown anew. */
export class KnownAnswers {
  readonly #answers = new Map<string, KnownAnswer>();

  of(path: string): KnownAnswer | undefined {
    return this.#answers.get(path);
  }

  /**
   * Takes an answer.
   *
   * @returns what it says; the same object as long as it says the same
   */
  take(path: string, etag: string | null, text: string): unknown {
    const known = this.#answers.get(path);
    const value = known?.text === text ? known.value : JSON.parse(text);
    this.#answers.delete(path);
    this.#answers.set(path, { etag, text, value });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST_KEPT) {
      this.#answers.delete(oldest);
    }
    return value;
  }
}
