import { Knex } from 'knex';
import { DriftHead, DriftPlace, DriftStore, KeptRevision } from '../drift';

const TABLE = 'zone_drift';

interface Row {
  region: string;
  zone: string;
  revision: number;
  changed_at: Date | string | number;
  contents: string;
}

/** What was changed by hand in zones, in the plugin's database. */
export class DatabaseDrift implements DriftStore {
  constructor(private readonly knex: Knex) {}

  async heads(): Promise<DriftHead[]> {
    const rows = await this.knex<Row>(TABLE).select(
      'region',
      'zone',
      'revision',
      'changed_at',
    );
    return rows.map(({ region, zone, revision, changed_at }) => ({
      region,
      zone,
      revision,
      changedAt: new Date(changed_at),
    }));
  }

  async read({ region, zone }: DriftPlace): Promise<KeptRevision | undefined> {
    const row = await this.knex<Row>(TABLE)
      .where({ region, zone })
      .first('revision', 'contents');
    return row && { revision: row.revision, drift: JSON.parse(row.contents) };
  }

  async keep(
    { region, zone }: DriftPlace,
    { from, drift, changedAt }: Parameters<DriftStore['keep']>[1],
  ): Promise<boolean> {
    const row = {
      revision: from + 1,
      changed_at: changedAt,
      contents: JSON.stringify(drift),
    };
    if (from > 0) {
      const kept = await this.knex<Row>(TABLE)
        .where({ region, zone, revision: from })
        .update(row);
      return kept > 0;
    }
    const made = await this.knex<Row>(TABLE)
      .insert({ region, zone, ...row })
      .onConflict(['region', 'zone'])
      .ignore()
      .returning('region');
    return made.length > 0;
  }

  async forget({ region, zone, revision }: DriftHead): Promise<void> {
    await this.knex<Row>(TABLE).where({ region, zone, revision }).delete();
  }
}
