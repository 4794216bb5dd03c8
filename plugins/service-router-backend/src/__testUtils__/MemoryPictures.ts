import { LeftPicture, PictureHead, PictureKey, Pictures } from '../observe';

/** Pictures, in memory. */
export class MemoryPictures implements Pictures {
  readonly #rows = new Map<
    string,
    LeftPicture & PictureHead & { source: string }
  >();
  /** Milliseconds by which the clock of whoever leaves a picture is ahead. */
  skew = 0;
  /** Nothing works while this is set. */
  down: string | undefined;

  async head(key: PictureKey): Promise<PictureHead | undefined> {
    return this.#rowOf(key);
  }

  async contents(
    key: PictureKey,
    fingerprint: string,
  ): Promise<string | undefined> {
    const row = this.#rowOf(key);
    return row?.fingerprint === fingerprint ? row.contents : undefined;
  }

  async leave(
    { subject, source }: PictureKey,
    picture: LeftPicture,
  ): Promise<void> {
    this.#assertUp();
    const readings = (this.#rows.get(subject)?.readings ?? 0) + 1;
    const readAt = new Date(picture.readAt.getTime() + this.skew);
    this.#rows.set(subject, { ...picture, readings, readAt, source });
  }

  #rowOf({ subject, source }: PictureKey) {
    this.#assertUp();
    const row = this.#rows.get(subject);
    return row?.source === source ? row : undefined;
  }

  #assertUp(): void {
    if (this.down) {
      throw new Error(this.down);
    }
  }
}
