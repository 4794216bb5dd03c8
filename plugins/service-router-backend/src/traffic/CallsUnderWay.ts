import type {
  ProfileWrite,
  RequestWait,
  WaitingWrite,
} from '@service-router/plugin-service-router-common';
import type { CallOptions } from '@service-router/plugin-service-router-node';

/** A call was given up, because nobody wants it any more. */
export class CallGivenUpError extends Error {
  override readonly name = 'CallGivenUpError';
}

interface Call {
  write: ProfileWrite;
  /** In words. */
  object: string;
  controller: AbortController;
  wait?: RequestWait;
}

/** Calls for writes that are not over, and which of them only wait to be made. */
export class CallsUnderWay {
  readonly #calls = new Set<Call>();
  #mayBegin: () => boolean;

  /** @param mayBegin - asked again when a call that has waited could be made */
  constructor(mayBegin: () => boolean) {
    this.#mayBegin = mayBegin;
  }

  /** @throws CallGivenUpError, when it was recalled or broken off */
  async make(
    { write, object }: Pick<Call, 'write' | 'object'>,
    make: (options: CallOptions) => Promise<void>,
  ): Promise<void> {
    const controller = new AbortController();
    const call: Call = { write, object, controller };
    this.#calls.add(call);
    try {
      await make({
        signal: controller.signal,
        purpose: 'write',
        onWait: wait => {
          call.wait = wait;
          if (!this.#mayBegin()) {
            controller.abort(new CallGivenUpError());
          }
        },
      });
    } catch (error) {
      controller.signal.throwIfAborted();
      throw error;
    } finally {
      this.#calls.delete(call);
    }
  }

  /** Those that wait, by their objects. */
  waiting(): WaitingWrite[] {
    return [...this.#calls]
      .flatMap(({ object, wait }) => (wait ? [{ object, ...wait }] : []))
      .sort((a, b) => a.object.localeCompare(b.object));
  }

  /** Gives up those that wait and are not wanted any more; what is being made goes on. */
  recall(isUnwanted: (write: ProfileWrite) => boolean): void {
    for (const { write, wait, controller } of this.#calls) {
      if (wait && isUnwanted(write)) {
        controller.abort(new CallGivenUpError());
      }
    }
  }

  /** Breaks all of them off, whatever becomes of them. */
  breakOff(): void {
    for (const { controller } of this.#calls) {
      controller.abort(new CallGivenUpError());
    }
  }
}
