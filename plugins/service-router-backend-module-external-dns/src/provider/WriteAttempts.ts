import {
  EndpointOrigin,
  ownershipOf,
  ProfileFact,
  profileKey,
  ProfileWrite,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  knownObstacleToName,
  TrafficAccess,
  TrafficManagerError,
  TrafficManagerErrorCode,
} from '@service-router/plugin-service-router-node';
import { Notice } from './noticesOf';

/** For how long a name that nobody can have is not asked for again; milliseconds. */
const BARRED_FOR = 10 * 60_000;

/** How long a write that was begun may take beyond the time there is for an answer; milliseconds. */
const GRACE = 10_000;

/** How a call of the cloud went. */
export type CallResult = 'ok' | 'throttled' | 'failed';

/** What became of a write. */
export interface Attempt {
  /** `refused` as it is, which it will be again. */
  result: 'made' | 'refused' | 'failed';
  /** Objects that the cloud refuses for good, as they are now. */
  notices: Notice[];
  /** What failed and may go well the next time, each a sentence. */
  troubles: string[];
}

export interface WriteAttemptsOptions {
  access: Pick<TrafficAccess, 'manager'>;
  /** What stands, read after this moment. */
  readAgain: (signal: AbortSignal) => Promise<ProfileFact[]>;
  /** The owner of the profiles that are written. */
  owner: string;
  onCall: (operation: string, result: CallResult) => void;
  clock: Clock;
}

/** Makes one write, or tells why not, and of whom. */
export class WriteAttempts {
  readonly #options: WriteAttemptsOptions;
  readonly #barred = new Map<string, { message: string; until: number }>();

  constructor(options: WriteAttemptsOptions) {
    this.#options = options;
  }

  /** Why a profile cannot be made now; undefined for one that can. */
  barred(profileName: string): string | undefined {
    const bar = this.#barred.get(profileKey({ name: profileName }));
    return bar && bar.until > this.#now() ? bar.message : undefined;
  }

  /** @param origins - of whom a refusal is told */
  async attempt(
    write: ProfileWrite,
    origins: EndpointOrigin[],
    signal: AbortSignal,
  ): Promise<Attempt> {
    const told: Attempt = { result: 'failed', notices: [], troubles: [] };
    if (signal.aborted) {
      return told;
    }
    const notice = (reason: string, message: string) =>
      told.notices.push(
        ...origins.map(origin => ({
          origin,
          reason,
          message,
          isRefusal: true,
        })),
      );
    try {
      const obstacle = await this.#make(write, signal);
      if (obstacle === undefined) {
        told.result = 'made';
      } else {
        notice('ProfileNameTaken', obstacle);
      }
    } catch (error) {
      const { message } = error as Error;
      const concernsObjects = isAboutObjects(error, write);
      if (concernsObjects) {
        notice('RefusedByCloud', message.replace(/\.$/, ''));
      }
      if (!concernsObjects || codeOf(error) === 'access') {
        told.troubles.push(message);
      }
      told.result = codeOf(error) === 'refused' ? 'refused' : 'failed';
    }
    return told;
  }

  /** @returns why it was not even tried; undefined when it was made */
  async #make(
    write: ProfileWrite,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    if (write.kind === 'createProfile') {
      const obstacle = await this.#obstacleTo(write.profile.name, signal);
      if (obstacle !== undefined) {
        return obstacle;
      }
    }
    const grace = this.#grace(signal);
    try {
      await this.#called(write.kind, manager =>
        manager.apply(write, { signal: grace.signal, purpose: 'write' }),
      );
      return undefined;
    } catch (error) {
      // What shall go and is gone needs nothing more (TM-UPDATE-012).
      if (
        write.kind === 'deleteProfile' &&
        error instanceof TrafficManagerError &&
        error.code === 'missing'
      ) {
        return undefined;
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
