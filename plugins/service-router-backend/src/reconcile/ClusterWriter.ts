import { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeReference,
  ObjectReference,
  referenceKey,
  referenceOf,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import {
  AnyObject,
  ClusterClient,
  ClusterUnreachableError,
  Fleet,
  isStatus,
  ResourceType,
} from '../fleet';
import { MeasuredWrite, Telemetry } from '../telemetry';
import {
  PlannedApply,
  PlannedRemoval,
  PlannedStatus,
  statusPatch,
} from './plannedWrites';
import { FailureLedger } from './FailureLedger';
import { kubernetesEventOf } from './kubernetesEvent';
import { WriteMemory } from './WriteMemory';

/** Under this name the API server records which fields are ours. */
export const FIELD_MANAGER = 'service-router';

/** Somebody else writes to this cluster now, or nobody should. */
export class WritingEndedError extends Error {}

/** @internal */
export interface ClusterWriterOptions {
  clusterName: string;
  client: ClusterClient;
  fleet: Pick<Fleet, 'resourceOf'>;
  clock: Clock;
  logger: LoggerService;
  failures: FailureLedger;
  memory: WriteMemory;
  isHolder: () => boolean;
  telemetry?: Pick<Telemetry, 'wrote'>;
  /** An Event that is worth writing, once there is nothing better to do. */
  tell: (event: AnyObject) => void;
  signal: AbortSignal;
}

/**
 * Writes single objects to one cluster. What one object makes of it stays with that object: it is noted and tried again
 * later. Only what concerns the whole cluster is thrown.
 */
export class ClusterWriter {
  readonly #options: ClusterWriterOptions;

  constructor(options: ClusterWriterOptions) {
    this.#options = options;
  }

  async apply({ key, object, content, shown }: PlannedApply): Promise<void> {
    const { client, clock, memory, signal } = this.#options;
    if (memory.covers(key, content, shown, clock.now())) {
      return;
    }
    await this.#attempt(key, referenceOf(object), async resource => {
      const { metadata } = await client.apply(
        resource,
        object,
        { fieldManager: FIELD_MANAGER },
        signal,
      );
      const versions = { before: shown, after: metadata.resourceVersion };
      memory.note(key, content, versions, clock.now());
    });
  }

  async remove({ key, object }: PlannedRemoval): Promise<void> {
    const { client, clock, memory, signal } = this.#options;
    const { uid, resourceVersion } = object.metadata;
    const content = `${uid}`;
    if (memory.covers(key, content, resourceVersion, clock.now())) {
      return;
    }
    const reference = referenceOf(object);
    await this.#attempt(key, reference, async resource => {
      try {
        await client.remove(
          resource,
          { reference, uid, resourceVersion },
          signal,
        );
      } catch (error) {
        // It is not what it was: the watch will show it, and then it is decided anew.
        if (!isStatus(error, 409)) {
          throw error;
        }
      }
      const versions = { before: resourceVersion, after: undefined };
      memory.note(key, content, versions, clock.now());
    });
  }

  async writeStatus(planned: PlannedStatus): Promise<void> {
    const { client, clock, memory, signal } = this.#options;
    const { key, change, content, object } = planned;
    const { uid, resourceVersion: shown } = object.metadata;
    if (memory.covers(key, content, shown, clock.now())) {
      return;
    }
    await this.#attempt(key, change.reference, async resource => {
      try {
        const { metadata } = await client.mergeStatus(
          resource,
          change.reference,
          { status: statusPatch(change.status, object.status), uid },
          { fieldManager: FIELD_MANAGER },
          signal,
        );
        const versions = { before: shown, after: metadata.resourceVersion };
        memory.note(key, content, versions, clock.now());
      } catch (error) {
        // Gone, or another object under the same name: the watch will tell.
        if (!isStatus(error, 404, 409)) {
          throw error;
        }
        memory.note(
          key,
          content,
          { before: shown, after: undefined },
          clock.now(),
        );
        return;
      }
      const { transition } = change;
      if (transition) {
        this.#options.tell(
          kubernetesEventOf({ ...change, transition }, uid, clock.now()),
        );
      }
    });
  }

  async #attempt(
    key: string,
    reference: ObjectReference,
    write: (resource: ResourceType) => Promise<void>,
  ): Promise<void> {
    const { clock, failures, fleet, clusterName, isHolder, signal } =
      this.#options;
    if (signal.aborted || !isHolder()) {
      throw new WritingEndedError();
    }
    if (!failures.isDue(key, clock.now())) {
      return;
    }
    const resource = fleet.resourceOf(clusterName, reference);
    try {
      if (!resource) {
        throw new Error(
          `${reference.kind} of ${reference.apiVersion} is not served by this cluster; install its CustomResourceDefinition`,
        );
      }
      await write(resource);
      failures.clear(key);
      this.#count(key, reference, 'written');
    } catch (error) {
      if (signal.aborted || error instanceof ClusterUnreachableError) {
        throw error;
      }
      this.#count(key, reference, 'failed');
      this.#note(key, reference, error as Error);
    }
  }

  /** The key begins with what is done. */
  #count(
    key: string,
    { kind }: ObjectReference,
    result: MeasuredWrite['result'],
  ): void {
    const { clusterName, telemetry } = this.#options;
    const [verb] = key.split('|');
    telemetry?.wrote({
      cluster: clusterName,
      kind,
      verb: verb as MeasuredWrite['verb'],
      result,
    });
  }

  #note(key: string, reference: ObjectReference, error: Error): void {
    const { clock, clusterName, failures, logger } = this.#options;
    const object = describeReference(reference);
    if (failures.note(key, object, error.message, clock.now())) {
      logger.warn(
        `${clusterName}: ${object} could not be written: ${error.message}`,
        { object: referenceKey(reference) },
      );
    }
  }
}
