import { Knex } from 'knex';
import { AnnouncedReplica, Announcement, ReplicaRegistry } from '../sharing';

const TABLE = 'replicas';

interface Row {
  id: string;
  beats: number;
  reaches: string;
  holds: string;
}

/** Replicas learn of each other in the plugin's database. */
export class DatabaseReplicas implements ReplicaRegistry {
  constructor(private readonly knex: Knex) {}

  async announce({
    id,
    reaches,
    holds,
  }: Announcement): Promise<AnnouncedReplica[]> {
    const told = {
      reaches: JSON.stringify(reaches),
      holds: JSON.stringify(holds),
    };
    await this.knex<Row>(TABLE)
      .insert({ id, beats: 1, ...told })
      .onConflict('id')
      .merge({ ...told, beats: this.knex.raw('?? + 1', [`${TABLE}.beats`]) });
    const rows = await this.knex<Row>(TABLE).orderBy('id').select();
    return rows.map(row => ({
      ...row,
      reaches: JSON.parse(row.reaches),
      holds: JSON.parse(row.holds),
    }));
  }

  async withdraw(id: string, beats?: number): Promise<void> {
    await this.knex<Row>(TABLE)
      .where({ id, ...(beats === undefined ? {} : { beats }) })
      .delete();
  }
}
