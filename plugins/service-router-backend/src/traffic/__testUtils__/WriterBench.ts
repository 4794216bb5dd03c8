import { mockServices } from '@backstage/backend-test-utils';
import {
  ClusterFact,
  emptyClusterState,
  Observation,
  planProfiles,
  ProfileFact,
  ProfilesPlan,
  ProfileWrite,
  RequestWait,
} from '@service-router/plugin-service-router-common';
import type { CallOptions } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { trafficService } from '../../__testUtils__/objects';
import { ProfileWriter } from '../ProfileWriter';

export const seen: ClusterFact = {
  name: 'aks-weu',
  region: 'weu',
  mode: 'reconcile',
  deliveries: [],
  state: { value: emptyClusterState },
};

/** A writer of profiles with a traffic manager, a plan and a clock that a test moves. */
export class WriterBench {
  readonly clock = new ManualClock();
  readonly logger = mockServices.logger.mock();
  /** Hosts that ask for a profile. */
  wantedHosts = ['shop.example.com'];
  clusters: ClusterFact[] = [seen];
  planning: () => ProfilesPlan = () => this.plan();
  isMine = true;
  facts: ProfileFact[] = [];
  standing: Observation<ProfileFact[]> = {};
  /** What was written, as `createProfile shop`. */
  written: string[] = [];
  /** How often what stands was asked to be read. */
  reads = 0;
  failures = new Map<string, Error>();
  /** Why nobody can have a name. */
  obstacle: string | undefined;
  /** A write ends when this resolves. */
  underWay: Promise<void> = Promise.resolve();
  /** What waits does not go before this resolves. */
  room: Promise<void> | undefined;
  /** Tells that the write under way waits to be made. */
  tellWait: (wait?: RequestWait) => void = () => {};
  readonly writer = new ProfileWriter({
    manager: {
      list: async () => this.facts,
      obstacleToName: async () => this.obstacle,
      apply: (write, call) => this.#apply(write, call),
    },
    standing: () => this.standing,
    wanted: () => ({ plan: this.planning(), clusters: this.clusters }),
    mayWrite: () => this.isMine,
    onWritten: () => {
      this.reads += 1;
    },
    clock: this.clock,
    random: () => 1,
    logger: this.logger,
  });

  constructor() {
    this.read();
  }

  plan(): ProfilesPlan {
    return planProfiles(
      [
        {
          name: 'aks-weu',
          region: 'weu',
          location: 'westeurope',
          isKnown: true,
          services: this.wantedHosts.map(host => trafficService(host)) as never,
          routes: [],
        },
      ],
      { owner: 'test', vanity: { namespace: 'default' } },
    );
  }

  /** What stands is read, now. */
  read(): void {
    this.standing = {
      value: this.facts,
      observedAt: this.clock.now().toISOString(),
    };
  }

  /** Has the writer look, and lets a second pass. */
  async look(): Promise<void> {
    this.writer.wake();
    await this.clock.advance(1_000);
  }

  async #apply(
    write: ProfileWrite,
    { signal, onWait }: CallOptions,
  ): Promise<void> {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    this.tellWait = wait => onWait?.(wait);
    if (this.room) {
      this.tellWait({ since: this.clock.now().toISOString() });
      await Promise.race([this.room, aborted]);
      this.tellWait();
      signal.throwIfAborted();
    }
    this.#write(write);
    await Promise.race([this.underWay, aborted]);
  }

  #write(write: ProfileWrite): void {
    const { name } = write.profile;
    this.written.push(`${write.kind} ${name}`);
    const failure = this.failures.get(name);
    if (failure) {
      throw failure;
    }
    if (write.kind === 'createProfile') {
      this.facts = [...this.facts, { ...write.profile, id: name }];
    } else if (write.kind === 'deleteProfile') {
      this.facts = this.facts.filter(fact => fact.name !== name);
    }
  }
}
