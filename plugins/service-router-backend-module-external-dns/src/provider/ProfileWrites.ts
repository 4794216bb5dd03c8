import {
  EndpointOrigin,
  ownershipOf,
  ProfileFact,
  profileKey,
  ProfileWrite,
} from '@service-router/plugin-service-router-common';
import { RecordChanges } from '../records';
import { Attempt, WriteAttempts, WriteAttemptsOptions } from './WriteAttempts';
import { WritesApart, writesApart } from './writesApart';

/** Profiles that are written to at one time. */
const CONCURRENCY = 4;

/** What became of writes. */
export type WriteOutcome = Pick<Attempt, 'notices' | 'troubles'>;

/** What writes are made with. */
interface Round {
  /** What the writes were planned on. */
  facts: ProfileFact[];
  outcome: WriteOutcome;
  signal: AbortSignal;
}

/** Makes writes: those of one profile one after the other, those of several side by side. */
export class ProfileWrites {
  readonly #attempts: WriteAttempts;

  constructor(options: WriteAttemptsOptions) {
    this.#attempts = new WriteAttempts(options);
  }

  /** Why a profile cannot be made now; undefined for one that can. */
  barred(profileName: string): string | undefined {
    return this.#attempts.barred(profileName);
  }

  /**
   * Makes new profiles, then changes of those that stand, and then the removals (TM-UPDATE-013, TM-UPDATE-014): what moves
   * to another profile goes when it stands there, and stays when it could not be made there. Of endpoints that are refused
   * together, each is tried by itself. Begins nothing once the signal is aborted; what was begun is finished before this
   * resolves.
   *
   * @param facts - what the writes were planned on
   */
  async make(
    { writes, removals }: Pick<RecordChanges, 'writes' | 'removals'>,
    facts: ProfileFact[],
    signal: AbortSignal,
  ): Promise<WriteOutcome> {
    const outcome: WriteOutcome = { notices: [], troubles: [] };
    const round = { facts, outcome, signal };
    const isNew = ({ kind }: ProfileWrite) => kind === 'createProfile';
    const made = new Set([
      ...(await this.#makeAll(writes.filter(isNew), round)),
      ...(await this.#makeAll(
        writes.filter(write => !isNew(write)),
        round,
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
      round,
    );
    return outcome;
  }

  /** @returns keys of the profiles of which every write was made */
  async #makeAll(writes: ProfileWrite[], round: Round): Promise<Set<string>> {
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
        next && !round.signal.aborted;
        next = waiting.shift()
      ) {
        const [key, ofProfile] = next;
        if (await this.#makeInOrder(ofProfile, round)) {
          made.add(key);
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return made;
  }

  /** @returns whether every one was made: what comes after one that failed was planned on it */
  async #makeInOrder(writes: ProfileWrite[], round: Round): Promise<boolean> {
    for (const write of writes) {
      const attempt = await this.#attempts.attempt(
        write,
        originsOf(write, round.facts),
        round.signal,
      );
      const apart =
        attempt.result === 'refused' ? writesApart(write, round.facts) : [];
      if (apart.length > 0) {
        // Which of several is wrong is not known before each was tried.
        await this.#makeApart(write, apart, round);
      } else {
        tell(attempt, round);
      }
      if (attempt.result !== 'made') {
        return false;
      }
    }
    return true;
  }

  /** One endpoint after the other, each refused by itself (WB-6). */
  async #makeApart(
    whole: ProfileWrite,
    [{ base, parts }, ...others]: WritesApart[],
    round: Round,
  ): Promise<void> {
    let isThere = false;
    if (base) {
      const attempt = await this.#attempts.attempt(
        base,
        originsOf(base, round.facts),
        round.signal,
      );
      if (attempt.result === 'refused' && others.length > 0) {
        await this.#makeApart(whole, others, round);
        return;
      }
      tell(attempt, round);
      if (attempt.result !== 'made') {
        return;
      }
      isThere = true;
    }
    const origins = originsByName(whole, round.facts);
    for (const { endpoint, first, later } of parts) {
      const origin = origins.get(endpoint.name.toLowerCase());
      const attempt = await this.#attempts.attempt(
        isThere ? later : first,
        origin ? [origin] : [],
        round.signal,
      );
      tell(attempt, round);
      isThere ||= attempt.result === 'made';
    }
  }
}

function tell({ notices, troubles }: Attempt, { outcome }: Round): void {
  outcome.notices.push(...notices);
  outcome.troubles.push(...troubles);
}

/** Whose the endpoints of a profile are, once the write is made; of an endpoint's own write, as they are. */
function originsByName(
  { profile }: ProfileWrite,
  facts: ProfileFact[],
): Map<string, EndpointOrigin> {
  const standing = facts.find(fact => profileKey(fact) === profileKey(profile));
  const tags = 'tags' in profile ? profile.tags : standing?.tags ?? {};
  return ownershipOf(tags).endpoints ?? new Map();
}

/** Whose endpoints a write is about. */
function originsOf(
  write: ProfileWrite,
  facts: ProfileFact[],
): EndpointOrigin[] {
  const origins = originsByName(write, facts);
  const names = 'endpoint' in write ? [write.endpoint.name] : ownNames(write);
  const own = new Set(names?.map(name => name.toLowerCase()));
  return [...origins].flatMap(([name, origin]) =>
    !names || own.has(name) ? [origin] : [],
  );
}

/** @returns undefined for all of them */
function ownNames(write: ProfileWrite): string[] | undefined {
  if (write.kind === 'updateProfile') {
    return write.own;
  }
  return write.kind === 'deleteProfile' ? write.removes : undefined;
}
