import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Clock,
  OwnerNoticeSender,
} from '@service-router/plugin-service-router-node';
import { backOff } from '../clock';
import { NoticeStore, NoticeWrite, StoredNotice } from './NoticeStore';

/** Between two times that what could not be sent is sent again; milliseconds. */
const AGAIN = { base: 5_000, limit: 5 * 60_000 };

export interface NoticeOutboxOptions {
  store: Pick<NoticeStore, 'sent'>;
  sender: Pick<OwnerNoticeSender, 'send'>;
  clock: Clock;
  /** From 0 to less than 1. */
  random: () => number;
  logger: LoggerService;
}

/** What owners are told, sent until it is: what cannot be sent now is sent later. */
export class NoticeOutbox {
  readonly #options: NoticeOutboxOptions;
  readonly #notices = new Map<string, StoredNotice>();
  /** In a row. */
  #failures = 0;
  #sendsAgainAt = -Infinity;

  constructor(options: NoticeOutboxOptions) {
    this.#options = options;
  }

  /** By id; those too that were sent and go on being true. */
  notices(): ReadonlyMap<string, StoredNotice> {
    return this.#notices;
  }

  /** These are all that there are. */
  hold(notices: readonly StoredNotice[]): void {
    this.#notices.clear();
    notices.forEach(one => this.#notices.set(one.notice.id, one));
  }

  /** This was written, so that it is to be sent. */
  note({ notice: written, dropped }: NoticeWrite): void {
    if (written) {
      const { notice, from } = written;
      this.#notices.set(notice.id, {
        notice,
        isSent: false,
        wasSent: this.#notices.get(notice.id)?.wasSent ?? false,
        revision: from + 1,
      });
    }
    dropped.forEach(id => this.#notices.delete(id));
  }

  async send(signal: AbortSignal): Promise<void> {
    const { clock, sender, store } = this.#options;
    const unsent = [...this.#notices].filter(([, { isSent }]) => !isSent);
    if (unsent.length === 0 || clock.now().getTime() < this.#sendsAgainAt) {
      return;
    }
    let failure: unknown;
    for (const [id, stored] of unsent) {
      if (signal.aborted) {
        return;
      }
      try {
        await sender.send(stored.notice);
      } catch (error) {
        failure ??= error;
        continue;
      }
      await store.sent(stored);
      if (stored.notice.about === 'recovered') {
        this.#notices.delete(id);
      } else {
        this.#notices.set(id, { ...stored, isSent: true, wasSent: true });
      }
    }
    if (failure) {
      this.#postpone(failure);
    } else {
      this.#failures = 0;
    }
  }

  #postpone(failure: unknown): void {
    const { clock, random, logger } = this.#options;
    this.#failures += 1;
    this.#sendsAgainAt =
      clock.now().getTime() + backOff(this.#failures, AGAIN, random);
    if (this.#failures === 1) {
      logger.warn(
        'What owners are to be told of their routes could not be sent; it is sent again until it can be',
        failure instanceof Error ? failure : undefined,
      );
    }
  }
}
