import {
  EndpointOrigin,
  ownershipOf,
  ProfileFact,
  profileKey,
  ProfileWrite,
} from '@service-router/plugin-service-router-common';
import {
  knownObstacleToName,
  TrafficAccess,
  TrafficManagerError,
  TrafficManagerErrorCode,
} from '@service-router/plugin-service-router-node';
import { Clock } from '../clock';
import { RecordChanges } from '../records';
import { Notice } from './noticesOf';

/** Profiles that are written to at one time. */
const CONCURRENCY = 4;

/** For how long a name that nobody can have is not asked for again; milliseconds. */
const BARRED_FOR = 10 * 60_000;

/** How long a write that was begun may take beyond the time there is for an answer; milliseconds. */
const GRACE = 10_000;

/** How a call of the cloud went. */
export type CallResult = 'ok' | 'throttled' | 'failed';

/** What became of writes. */
export interface WriteOutcome {
  /** Objects that the cloud refuses for good, as they are now. */
  notices: Notice[];
  /** What failed and may go well the next time, each a sentence. */
  troubles: string[];
}

export interface ProfileWritesOptions {
  access: Pick<TrafficAccess, 'manager'>;
  /** What stands, read after this moment. */
  readAgain: (signal: AbortSignal) => Promise<ProfileFact[]>;
  /** The owner of the profiles that are written. */
  owner: string;
  onCall: (operation: string, result: CallResult) => void;
  clock: Clock;
}

/** Makes writes: those of one profile one after the other, those of several side by side. */
export class ProfileWrites {
  readonly #options: ProfileWritesOptions;
  readonly #barred = new Map<string, { message: string; until: number }>();

  constructor(options: ProfileWritesOptions) {
    this.#options = options;
  }

  /** Why a profile cannot be made now; undefined for one that can. */
  barred(profileName: string): string | undefined {
    const bar = this.#barred.get(profileKey({ name: profileName }));
    return bar && bar.until > this.#now() ? bar.message : undefined;
  }

  /**
   * Makes new profiles, then changes of those that stand, and then the removals (TM-UPDATE-013, TM-UPDATE-014): what moves
   * to another profile goes when it stands there, and stays when it could not be made there. Begins nothing once the signal is aborted; what was begun is finished
   * before this resolves.
   */
  async make(
    { writes, removals }: Pick<RecordChanges, 'writes' | 'removals'>,
    signal: AbortSignal,
  ): Promise<WriteOutcome> {
    const outcome: WriteOutcome = { notices: [], troubles: [] };
    const isNew = ({ kind }: ProfileWrite) => kind === 'createProfile';
    const made = new Set([
      ...(await this.#makeAll(writes.filter(isNew), outcome, signal)),
      ...(await this.#makeAll(
        writes.filter(write => !isNew(write)),
        outcome,
        signal,
      )),
    ]);
    const missing = new Set(
      writes
        .map(({ profile }) => profileKey(profile))
        .filter(key => !made.has(key)),
    );
    const due = removals.filter(({ after }) =>
      after.every(key => !missing.has(key)),
    );
    await this.#makeAll(
      due.map(({ write }) => write),
      outcome,
      signal,
    );
    return outcome;
  }

  /** @returns keys of the profiles of which every write was made */
  async #makeAll(
    writes: ProfileWrite[],
    outcome: WriteOutcome,
    signal: AbortSignal,
  ): Promise<Set<string>> {
    const byProfile = new Map<string, ProfileWrite[]>();
    for (const write of writes) {
      const key = profileKey(write.profile);
      byProfile.set(key, [...(byProfile.get(key) ?? []), write]);
    }
    const made = new Set<string>();
    const waiting = [...byProfile];
    const work = async () => {
      for (
        let next = waiting.shift();
        next && !signal.aborted;
        next = waiting.shift()
      ) {
        const [key, ofProfile] = next;
        if (await this.#makeInOrder(ofProfile, outcome, signal)) {
          made.add(key);
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return made;
  }

  /** @returns whether every one was made: what comes after one that failed was planned on it */
  async #makeInOrder(
    writes: ProfileWrite[],
    outcome: WriteOutcome,
    signal: AbortSignal,
  ): Promise<boolean> {
    for (const write of writes) {
      if (signal.aborted) {
        return false;
      }
      try {
        if (!(await this.#make(write, outcome, signal))) {
          return false;
        }
      } catch (error) {
        const { message } = error as Error;
        const concernsObjects = isAboutObjects(error, write);
        if (concernsObjects) {
          outcome.notices.push(
            ...originsOf(write).map(origin => ({
              origin,
              reason: 'RefusedByCloud',
              message: message.replace(/\.$/, ''),
              isRefusal: true,
            })),
          );
        }
        if (!concernsObjects || codeOf(error) === 'access') {
          outcome.troubles.push(message);
        }
        return false;
      }
    }
    return true;
  }

  /** @returns whether it was made */
  async #make(
    write: ProfileWrite,
    outcome: WriteOutcome,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (write.kind === 'createProfile') {
      const obstacle = await this.#obstacleTo(write.profile.name, signal);
      if (obstacle !== undefined) {
        outcome.notices.push(
          ...originsOf(write).map(origin => ({
            origin,
            reason: 'ProfileNameTaken',
            message: obstacle,
            isRefusal: true,
          })),
        );
        return false;
      }
    }
    const grace = this.#grace(signal);
    try {
      await this.#called(write.kind, manager =>
        manager.apply(write, { signal: grace.signal, purpose: 'write' }),
      );
      return true;
    } catch (error) {
      // What shall go and is gone needs nothing more (TM-UPDATE-012).
      if (
        write.kind === 'deleteProfile' &&
        error instanceof TrafficManagerError &&
        error.code === 'missing'
      ) {
        return true;
      }
      throw error;
    } finally {
      grace.end();
    }
  }

  /** What was begun is finished, though the answer is overdue; but not for ever, as the next change waits for it. */
  #grace(signal: AbortSignal): { signal: AbortSignal; end: () => void } {
    const late = new AbortController();
    const ended = new AbortController();
    const begin = async () => {
      await this.#options.clock.sleep(GRACE, ended.signal);
      if (!ended.signal.aborted) {
        late.abort(signal.reason);
      }
    };
    signal.addEventListener('abort', () => void begin(), {
      once: true,
      signal: ended.signal,
    });
    return { signal: late.signal, end: () => ended.abort() };
  }

  /** @throws TrafficManagerError when another cluster has made the profile in the meantime */
  async #obstacleTo(
    name: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const words = await this.#called('check name', manager =>
      knownObstacleToName(manager, name, { signal, purpose: 'write' }),
    );
    if (words === undefined) {
      this.#barred.delete(profileKey({ name }));
      return undefined;
    }
    const facts = await this.#options.readAgain(signal);
    const standing = facts.find(
      fact => profileKey(fact) === profileKey({ name }),
    );
    if (standing && ownershipOf(standing.tags).owner === this.#options.owner) {
      throw new TrafficManagerError(
        'taken',
        `The profile ${name} was made by another cluster in the meantime; it is joined at the next interval.`,
      );
    }
    const message = `the name ${name} cannot be had: ${words.replace(
      /\.$/,
      '',
    )}; set another profile-name`;
    this.#barred.set(profileKey({ name }), {
      message,
      until: this.#now() + BARRED_FOR,
    });
    return message;
  }

  async #called<Result>(
    operation: string,
    call: (manager: TrafficAccess['manager']) => Promise<Result>,
  ): Promise<Result> {
    const { access, onCall } = this.#options;
    try {
      const result = await call(access.manager);
      onCall(operation, 'ok');
      return result;
    } catch (error) {
      const isThrottled =
        error instanceof TrafficManagerError && error.code === 'throttled';
      onCall(operation, isThrottled ? 'throttled' : 'failed');
      throw error;
    }
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

/**
 * Trying again helps only when somebody mends the object. What stands was read, so a new profile that is not found or not
 * permitted is about the resource group that its object names; for a right that is missing the admin has to know as well.
 */
function isAboutObjects(error: unknown, { kind }: ProfileWrite): boolean {
  const code = codeOf(error);
  return (
    code === 'refused' ||
    (kind === 'createProfile' && (code === 'missing' || code === 'access'))
  );
}

function codeOf(error: unknown): TrafficManagerErrorCode | undefined {
  return error instanceof TrafficManagerError ? error.code : undefined;
}

/** Whose endpoints a write is about. */
function originsOf(write: ProfileWrite): EndpointOrigin[] {
  if (!('tags' in write.profile)) {
    return [];
  }
  const { endpoints = new Map<string, EndpointOrigin>() } = ownershipOf(
    write.profile.tags,
  );
  const own =
    write.kind === 'updateProfile'
      ? new Set(write.own.map(name => name.toLowerCase()))
      : undefined;
  return [...endpoints].flatMap(([name, origin]) =>
    !own || own.has(name) ? [origin] : [],
  );
}
