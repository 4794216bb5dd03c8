import type { RecordSet } from '@service-router/plugin-service-router-common';
import {
  ZoneReader,
  ZoneReadOptions,
  ZoneUnavailableError,
} from '@service-router/plugin-service-router-node';
import { BudgetPolicy } from '../budget';
import { Reading, ReadingPolicy } from './ReadingPolicy';
import { AzureRecordSet, recordSetOf } from './recordSetOf';
import { ZoneLocation } from './ZoneLocation';
import { zoneReadErrorOf } from './zoneReadErrorOf';

/** A page of a list of record sets, as Azure's clients give it. */
export type RecordSetPage = AzureRecordSet[] & { continuationToken?: string };

/** Reads one Azure zone, page by page (100 record sets each), all of it or nothing. */
export class AzureZoneReader implements ZoneReader {
  /**
   * @param pages - begins a list of the zone's record sets
   * @param policy - the one in the client's pipeline, and so with `budget`
   * @param resourceManager - origin of the Azure Resource Manager, for what is told of it
   */
  constructor(
    private readonly location: ZoneLocation,
    private readonly pages: () => AsyncIterable<RecordSetPage>,
    private readonly policy: ReadingPolicy,
    private readonly budget: BudgetPolicy,
    private readonly resourceManager: string,
  ) {}

  async read({ signal, onWait }: ZoneReadOptions): Promise<RecordSet[]> {
    signal.throwIfAborted();
    const reading = new Reading(signal);
    try {
      return await this.budget.during(
        { purpose: 'refresh', signal, onWait },
        () => this.policy.during(reading, () => this.#readPages(reading)),
      );
    } catch (error) {
      signal.throwIfAborted();
      throw zoneReadErrorOf(error, {
        location: this.location,
        resourceManager: this.resourceManager,
        refusal: reading.refusal,
      });
    }
  }

  async #readPages(reading: Reading): Promise<RecordSet[]> {
    const { zoneName } = this.location;
    const recordSets: RecordSet[] = [];
    const links = new Set<string>();
    for await (const page of this.pages()) {
      for (const recordSet of page) {
        recordSets.push(
          recordSetOf(recordSet, zoneName, reading.profileOf(recordSet.id)),
        );
      }
      const link = page.continuationToken;
      if (link && links.has(link)) {
        throw new ZoneUnavailableError(
          `Azure's list of zone ${zoneName} leads back to a page that was read already. The zone as it was read before stays in force.`,
        );
      }
      links.add(link ?? '');
    }
    return recordSets;
  }
}
