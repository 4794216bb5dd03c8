/** What a picture shows. */
export interface PictureKey {
  /** Such as "zone of weu". */
  subject: string;
  /** Where it is read: a picture from elsewhere does not count. */
  source: string;
}

/** What is told of a picture without its contents. */
export interface PictureHead {
  /** Grows with each reading. */
  readings: number;
  readAt: Date;
  /** Milliseconds within which the next reading is expected. */
  lasts: number;
  /** The same for the same contents. */
  fingerprint: string;
}

/** A picture, as whoever made it leaves it: its contents as JSON. */
export interface LeftPicture extends Omit<PictureHead, 'readings'> {
  contents: string;
}

/** Where replicas leave each other what they read from clouds. */
export interface Pictures {
  /** @returns undefined when nobody has left one yet */
  head(key: PictureKey): Promise<PictureHead | undefined>;
  /** @returns undefined when there is none, or none with this fingerprint any more */
  contents(key: PictureKey, fingerprint: string): Promise<string | undefined>;
  leave(key: PictureKey, picture: LeftPicture): Promise<void>;
}
