import { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeOrigin,
  EndpointOrigin,
  EndpointOriginKind,
  originKey,
} from '@service-router/plugin-service-router-common';
import { Clock } from '../clock';
import { Notice } from '../provider';
import { ClusterObjects } from './ClusterObjects';

/** Kubernetes forgets Events after an hour; what still holds is told again by then. Milliseconds. */
const TOLD_FOR = 55 * 60_000;

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
    { kind, namespace, name }: EndpointOrigin,
    event: { type: 'Normal' | 'Warning'; reason: string; message: string },
  ): void {
    const { logger, objects } = this.#options;
    const apiVersion = apiVersions[kind];
    if (!objects || !apiVersion) {
      return;
    }
    const { type, reason, message } = event;
    objects
      .tell({
        object: { apiVersion, kind, namespace, name },
        type,
        reason,
        message,
      })
      .catch((error: Error) =>
        logger.warn(
          `The Event "${reason}" could not be told on ${kind} ${namespace}/${name}: ${error.message}`,
        ),
      );
  }
}

function keyOf({ origin, reason, message }: Notice): string {
  return `${originKey(origin)}|${reason}|${message}`;
}
