import { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeOrigin,
  EndpointOrigin,
  EndpointOriginKind,
  originKey,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { Notice } from '../provider';
import { ClusterObjects, ObjectEvent } from './ClusterObjects';

/** Kubernetes forgets Events after an hour; what still holds is told again by then. Milliseconds. */
const TOLD_FOR = 55 * 60_000;

/** Events that are told at one time: a wrong setting may stand on thousands of objects. */
const CONCURRENCY = 4;

/** The kinds that an Event can be told on. */
const apiVersions: Partial<Record<EndpointOriginKind, string>> = {
  Service: 'v1',
  Ingress: 'networking.k8s.io/v1',
  HTTPRoute: 'gateway.networking.k8s.io/v1',
  DNSEndpoint: 'externaldns.k8s.io/v1alpha1',
};

export interface ObjectNoticesOptions {
  /** Undefined where the cluster is not reached, or wants no Events: then only the log tells. */
  objects?: Pick<ClusterObjects, 'tell'>;
  /** Called for each notice that is new. */
  onNew: (notice: Notice) => void;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Tells people what is wrong with their objects: once in the log, and by an Event that is renewed as long as it holds.
 * When everything of an object holds again, that is told too.
 */
export class ObjectNotices {
  readonly #options: ObjectNoticesOptions;
  readonly #told = new Map<
    string,
    { notice: Notice; at: number; isPassing: boolean }
  >();

  /** Events that are still to be told, each once. */
  readonly #waiting = new Map<string, ObjectEvent>();
  #telling = 0;
  /** Why the last Event could not be told. */
  #trouble: string | undefined;

  constructor(options: ObjectNoticesOptions) {
    this.#options = options;
  }

  /** Everything that is wrong now; what was told before and is not among it is right again. */
  current(notices: Notice[]): void {
    const keys = new Set(notices.map(keyOf));
    const objects = new Set(notices.map(({ origin }) => originKey(origin)));
    for (const [key, { notice, isPassing }] of this.#told) {
      if (!keys.has(key) && !isPassing) {
        this.#told.delete(key);
        if (notice.isRefusal && !objects.has(originKey(notice.origin))) {
          this.#event(notice.origin, {
            type: 'Normal',
            reason: 'TrafficManagerAccepted',
            message: 'Traffic Manager settings are in order again',
          });
        }
      }
    }
    this.#tell(notices, false);
  }

  /** What was wrong with one change; it is not known for how long. */
  passing(notices: Notice[]): void {
    const now = this.#options.clock.now().getTime();
    for (const [key, { at, isPassing }] of this.#told) {
      if (isPassing && now - at >= TOLD_FOR) {
        this.#told.delete(key);
      }
    }
    this.#tell(notices, true);
  }

  #tell(notices: Notice[], isPassing: boolean): void {
    const { clock, logger, onNew } = this.#options;
    const now = clock.now().getTime();
    for (const notice of notices) {
      const key = keyOf(notice);
      const before = this.#told.get(key);
      if (!before || now - before.at >= TOLD_FOR) {
        this.#told.set(key, {
          notice,
          at: now,
          isPassing: isPassing && (before?.isPassing ?? true),
        });
        if (!before) {
          logger.warn(
            `${describeOrigin(notice.origin)}: ${notice.reason}: ${
              notice.message
            }`,
          );
          onNew(notice);
        }
        this.#event(notice.origin, { type: 'Warning', ...notice });
      }
    }
  }

  #event(
    origin: EndpointOrigin,
    event: { type: 'Normal' | 'Warning'; reason: string; message: string },
  ): void {
    const { objects } = this.#options;
    const { kind, namespace, name } = origin;
    const apiVersion = apiVersions[kind];
    if (!objects || !apiVersion) {
      return;
    }
    const { type, reason, message } = event;
    this.#waiting.set(keyOf({ origin, reason, message }), {
      object: { apiVersion, kind, namespace, name },
      type,
      reason,
      message,
    });
    if (this.#telling < CONCURRENCY) {
      void this.#tellWaiting(objects);
    }
  }

  async #tellWaiting(objects: Pick<ClusterObjects, 'tell'>): Promise<void> {
    this.#telling += 1;
    for (const [key, event] of this.#waiting) {
      this.#waiting.delete(key);
      try {
        await objects.tell(event);
        this.#trouble = undefined;
      } catch (error) {
        this.#noteTrouble(event, error as Error);
      }
    }
    this.#telling -= 1;
  }

  /** Of many Events that fail alike, one is told. */
  #noteTrouble({ object, reason }: ObjectEvent, { message }: Error): void {
    if (message !== this.#trouble) {
      this.#options.logger.warn(
        `The Event "${reason}" could not be told on ${object.kind} ${object.namespace}/${object.name}, nor any other for which nothing is said: ${message}`,
      );
    }
    this.#trouble = message;
  }
}

function keyOf({
  origin,
  reason,
  message,
}: Pick<Notice, 'origin' | 'reason' | 'message'>): string {
  return `${originKey(origin)}|${reason}|${message}`;
}
