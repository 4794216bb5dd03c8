import { Knex } from 'knex';
import { LeftPicture, PictureHead, PictureKey, Pictures } from '../observe';

const TABLE = 'pictures';

interface Row {
  subject: string;
  source: string;
  readings: number;
  read_at: Date | string | number;
  lasts: number | string;
  fingerprint: string;
  contents: string;
}

/** What was last read from clouds, in the plugin's database. Contents are written only when they changed. */
export class DatabasePictures implements Pictures {
  constructor(private readonly knex: Knex) {}

  async head({
    subject,
    source,
  }: PictureKey): Promise<PictureHead | undefined> {
    const row = await this.knex<Row>(TABLE)
      .where({ subject, source })
      .first('readings', 'read_at', 'lasts', 'fingerprint');
    return (
      row && {
        readings: row.readings,
        readAt: new Date(row.read_at),
        lasts: Number(row.lasts),
        fingerprint: row.fingerprint,
      }
    );
  }

  async contents(
    { subject, source }: PictureKey,
    fingerprint: string,
  ): Promise<string | undefined> {
    const row = await this.knex<Row>(TABLE)
      .where({ subject, source, fingerprint })
      .first('contents');
    return row?.contents;
  }

  async leave(
    { subject, source }: PictureKey,
    { readAt, lasts, fingerprint, contents }: LeftPicture,
  ): Promise<void> {
    const again = {
      read_at: readAt,
      lasts,
      readings: this.knex.raw('?? + 1', [`${TABLE}.readings`]),
    };
    const isSame = await this.knex<Row>(TABLE)
      .where({ subject, source, fingerprint })
      .update(again);
    if (!isSame) {
      const changed = { source, fingerprint, contents };
      await this.knex<Row>(TABLE)
        .insert({ subject, readings: 1, read_at: readAt, lasts, ...changed })
        .onConflict('subject')
        .merge({ ...again, ...changed });
    }
  }
}
