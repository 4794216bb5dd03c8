import type { Profile } from '@service-router/local-fleet/src/trafficManager';
import type { Traffic } from '@service-router/plugin-service-router-backend/src/traffic';
import { MemoryPictures } from '@service-router/plugin-service-router-backend/src/__testUtils__/MemoryPictures';
import {
  planProfiles,
  profileChanges,
  ProfileFact,
  ProfilesPlan,
} from '@service-router/plugin-service-router-common';
import { afterWrites } from '@service-router/plugin-service-router-common/src/testing/trafficBuilders';
import type { TrafficManager } from '@service-router/plugin-service-router-node';
import { addRandomFault } from './addRandomFault';
import { FaultyAzure, GROUP, SUBSCRIPTION } from './FaultyAzure';
import {
  editedFact,
  editedProfile,
  foreignProfile,
  randomEdit,
  THEIRS,
} from './HandEdits';
import { FOREIGN, harmOf } from './harmOf';
import { RandomFleet } from './RandomFleet';
import { RandomSource } from './RandomSource';
import { INTERVAL, OWNER, trafficOn } from './trafficOn';

/** Longest time until everything stands once nothing goes wrong any more: the longest wait after failures. */
const LONGEST = 600_000;

/** What a run came to. */
export interface Outcome {
  /** Endpoints and profiles of others that were changed or removed. */
  touched: string[];
  /** Endpoints of clusters that could not be read, and were removed. */
  lost: string[];
  /** Weights by endpoint of ours by profile, as they stand and as they should. */
  standing: Record<string, Record<string, number>>;
  wanted: Record<string, Record<string, number>>;
  /** Writes that are still to be done. */
  pending: string[];
  /** Why objects stay out. */
  refused: string[];
  /** Writes that Azure was sent. */
  writes: number;
  /** Those of them that it did not do, or did not tell that it did. */
  failedWrites: number;
  /** Writes of somebody who does at once what the changes of a moment ask for, and never fails. */
  leastWrites: number;
  /** Times that reader and writer were ended in the middle of a write. */
  interrupted: number;
}

/** Reader and writer of Traffic Manager over the wire, while everything around them changes and fails at random. */
export class TrafficRun {
  readonly #azure = new FaultyAzure();
  readonly #random: RandomSource;
  readonly #fleet: RandomFleet;
  readonly #pictures = new MemoryPictures();
  readonly #listeners = new Set<(cluster: string) => void>();
  readonly #touched: string[] = [];
  readonly #lost: string[] = [];
  #plan!: ProfilesPlan;
  #traffic: Traffic | undefined;
  #isByHand = false;
  /** Writes that were begun and are not over. */
  #writing = 0;
  #interrupted = 0;
  /** What would stand if every change were followed at once. */
  #ideal: ProfileFact[] = [];
  #leastWrites = 0;

  constructor(seed: number) {
    this.#random = new RandomSource(seed);
    this.#fleet = new RandomFleet(this.#random);
    this.#replan();
  }

  async start(): Promise<void> {
    await this.#azure.start();
    this.#azure.profiles.put(
      foreignProfile({
        subscriptionId: SUBSCRIPTION,
        resourceGroup: GROUP,
        name: FOREIGN,
      }),
    );
    this.#azure.profiles.subscribe(change => {
      if (!this.#isByHand) {
        const { touched, lost } = harmOf(change, this.#fleet.unreadable);
        this.#touched.push(...touched);
        this.#lost.push(...lost);
      }
    });
    await this.#startTraffic();
  }

  async stop(): Promise<void> {
    await this.#end();
    await this.#azure.stop();
  }

  /** Ends reader and writer, which wait for what is under way for as long as the clock lets them. */
  async #end(): Promise<void> {
    let isOver = false;
    const ended = Promise.resolve(this.#traffic?.stop()).then(() => {
      isOver = true;
    });
    while (!isOver) {
      await this.#azure.pass(100);
    }
    await ended;
  }

  /**
   * Ends reader and writer in the middle of the next write, which takes its time, and starts others.
   *
   * Nothing changes before that write is over: an endpoint write that outlives its process, and comes after the next one
   * removed the endpoint, makes it again without an owner. Traffic Manager has no ETag to prevent that.
   */
  async restart(): Promise<void> {
    await this.#rest();
    this.#azure.faults.add({ kind: 'slow', method: 'PUT', count: 1 });
    this.#fleet.change(false);
    this.#replan();
    for (let tries = 0; tries < 50 && this.#isAtRest; tries += 1) {
      await this.#azure.pass(100);
    }
    this.#interrupted += this.#isAtRest ? 0 : 1;
    await this.#end();
    await this.#startTraffic();
    await this.#rest();
  }

  /** Something changes, a few things perhaps, or something goes wrong; and some time passes. @returns the changes */
  async step(): Promise<number> {
    const random = this.#random;
    const changes = random.between(1, 3);
    for (let change = 0; change < changes; change += 1) {
      if (random.happens(0.15) && this.#isAtRest) {
        this.#editByHand();
      } else {
        this.#fleet.change(this.#isAtRest);
      }
    }
    this.#replan();
    if (random.happens(0.5)) {
      addRandomFault(random, this.#azure.faults);
    }
    await this.#azure.pass(random.between(1, 12) * 500);
    return changes;
  }

  /** Nothing goes wrong any more, and time passes until everything stands. */
  async settle(): Promise<Outcome> {
    this.#azure.faults.clear();
    this.#fleet.heal();
    this.#replan();
    const reader = await this.#azure.connect();
    let pending: string[] = [];
    let refused: string[] = [];
    for (let passed = 0; passed < LONGEST; passed += INTERVAL) {
      await this.#azure.pass(INTERVAL);
      const { signal } = new AbortController();
      const facts = await reader.list({ signal, purpose: 'refresh' });
      const changes = profileChanges(this.#plan, facts);
      pending = changes.writes.map(
        ({ kind, profile }) => `${kind} ${profile.name}`,
      );
      refused = [...this.#plan.refusals, ...changes.refusals].map(
        ({ message }) => message,
      );
      if (pending.length === 0) {
        break;
      }
    }
    return {
      touched: this.#touched,
      lost: this.#lost,
      standing: this.#standing(),
      wanted: this.#fleet.wanted(),
      pending,
      refused,
      writes: this.#azure.writes,
      failedWrites: this.#azure.failedWrites,
      leastWrites: this.#leastWrites,
      interrupted: this.#interrupted,
    };
  }

  /**
   * No write is on its way: what was planned while a cluster could be read may still be done afterwards, and what somebody
   * does between the last look at a profile and the write is lost, as Traffic Manager has no ETag.
   */
  get #isAtRest(): boolean {
    return this.#writing === 0 && !this.#azure.isHolding;
  }

  async #rest(): Promise<void> {
    for (let passed = 0; passed < INTERVAL && !this.#isAtRest; passed += 100) {
      await this.#azure.pass(100);
    }
  }

  async #startTraffic(): Promise<void> {
    const manager = await this.#azure.connect();
    this.#traffic = trafficOn(this.#counting(manager), {
      clock: this.#azure.clock,
      plan: () => this.#plan,
      pictures: this.#pictures,
      listeners: this.#listeners,
    });
    this.#traffic.start();
  }

  #counting(manager: TrafficManager): TrafficManager {
    const counted = async <T>(call: Promise<T>): Promise<T> => {
      this.#writing += 1;
      try {
        return await call;
      } finally {
        this.#writing -= 1;
      }
    };
    return {
      list: options => manager.list(options),
      obstacleToName: (name, options) =>
        counted(manager.obstacleToName(name, options)),
      apply: (write, options) => counted(manager.apply(write, options)),
    };
  }

  #replan(): void {
    this.#plan = planProfiles(this.#fleet.clusters(), {
      owner: OWNER,
      vanity: { namespace: 'dns-public' },
    });
    const { writes } = profileChanges(this.#plan, this.#ideal);
    this.#leastWrites += writes.length;
    this.#ideal = afterWrites(this.#ideal, writes);
    this.#listeners.forEach(tell => tell('any'));
  }

  /** Of a profile that stands both in Azure and where every change is followed at once. */
  #editByHand(): void {
    const { profiles } = this.#azure;
    const editable = profiles
      .list()
      .filter(({ id }) => this.#ideal.some(({ name }) => name === id.name))
      .sort((a, b) => a.id.name.localeCompare(b.id.name));
    if (editable.length === 0) {
      return;
    }
    const profile = this.#random.oneOf(editable);
    const edit = randomEdit(
      this.#random,
      profile.endpoints.map(({ name }) => name),
    );
    const edited = editedProfile(profile, edit);
    this.#isByHand = true;
    if (edited) {
      profiles.put(edited);
    } else {
      profiles.delete(profile.id);
    }
    this.#isByHand = false;
    this.#ideal = this.#ideal.flatMap(fact =>
      fact.name === profile.id.name ? editedFact(fact, edit) ?? [] : [fact],
    );
  }

  #standing(): Outcome['standing'] {
    const weightsOf = ({ endpoints }: Profile) =>
      Object.fromEntries(
        endpoints
          .filter(({ name }) => !name.startsWith(THEIRS))
          .map(({ name, weight }) => [name, weight]),
      );
    return Object.fromEntries(
      this.#azure.profiles
        .list()
        .map(profile => [profile.id.name, weightsOf(profile)] as const)
        .filter(([, weights]) => Object.keys(weights).length > 0),
    );
  }
}
