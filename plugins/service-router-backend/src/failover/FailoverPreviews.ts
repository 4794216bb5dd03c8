import {
  FailoverPreview,
  FleetFacts,
  previewFailover,
} from '@service-router/plugin-service-router-common';

/** Previews of failovers, each made once for the same facts: pages of one preview agree, and cost nothing after the first. */
export class FailoverPreviews {
  #facts: FleetFacts | undefined;
  #made = new Map<string, FailoverPreview>();

  /**
   * @param to - the region to lead the traffic to; the best one when absent
   * @returns undefined for a region that is not configured
   */
  of(
    facts: FleetFacts,
    region: string,
    to?: string,
  ): FailoverPreview | undefined {
    if (!facts.regions.some(({ name }) => name === region)) {
      return undefined;
    }
    if (this.#facts !== facts) {
      this.#facts = facts;
      this.#made = new Map();
    }
    const key = JSON.stringify([region, to]);
    const preview = this.#made.get(key) ?? previewFailover(facts, [region], to);
    this.#made.set(key, preview);
    return preview;
  }
}
