import { DriftHead, DriftPlace, DriftStore, KeptRevision } from '../DriftStore';

type Row = DriftHead & { contents: string };

/** Keeps drift in memory; several replicas may share it, as they share a database. */
export class MemoryDrift implements DriftStore {
  /** Nothing works while this is set. */
  down: string | undefined;
  /** Called before each write, to come between reading and writing. */
  onKeep: () => Promise<void> = async () => {};
  /** What was kept, in order. */
  readonly writes: string[] = [];
  #rows: Row[] = [];

  async heads(): Promise<DriftHead[]> {
    this.#assertUp();
    return this.#rows.map(({ contents: _, ...head }) => head);
  }

  async read(place: DriftPlace): Promise<KeptRevision | undefined> {
    this.#assertUp();
    const row = this.#rowAt(place);
    return row && { revision: row.revision, drift: JSON.parse(row.contents) };
  }

  async keep(
    { region, zone }: DriftPlace,
    { from, drift, changedAt }: Parameters<DriftStore['keep']>[1],
  ): Promise<boolean> {
    this.#assertUp();
    await this.onKeep();
    const before = this.#rowAt({ region, zone });
    if ((before?.revision ?? 0) !== from) {
      return false;
    }
    const contents = JSON.stringify(drift);
    this.#rows = [
      ...this.#rows.filter(row => row !== before),
      { region, zone, revision: from + 1, changedAt, contents },
    ];
    this.writes.push(contents);
    return true;
  }

  async forget({ region, zone, revision }: DriftHead): Promise<void> {
    this.#assertUp();
    this.#rows = this.#rows.filter(
      row =>
        row.region !== region || row.zone !== zone || row.revision !== revision,
    );
  }

  #rowAt({ region, zone }: DriftPlace): Row | undefined {
    return this.#rows.find(row => row.region === region && row.zone === zone);
  }

  #assertUp(): void {
    if (this.down) {
      throw new Error(this.down);
    }
  }
}
