import type { Rights } from './rbacManifests';

/** Which API server the tests are run against. */
export type TargetName = 'local-fleet' | 'kube-apiserver';

/** Somebody who sends requests. */
export interface Identity {
  /** The user name that the API server knows them by. */
  user: string;
  token: string;
}

/** A request that was answered and that was not a mere read. */
export interface WriteRequest {
  user: string;
  /** create, update, patch, delete or deletecollection. */
  verb: string;
  /** `serviceroutes/status` */
  resource: string;
}

/** An API server of its own on loopback, over TLS, with no objects but those that every cluster begins with. */
export interface ApiServer {
  readonly url: string;
  /** The CA's certificate, as PEM in base64. */
  readonly caData: string;
  readonly admin: Identity;
  /**
   * Somebody who may do what the manifests say, or everything.
   * The manifests are applied where that is what gives rights.
   */
  authorize(rights: Rights): Promise<Identity>;
  /** Is gone from one moment to the next: connections are cut, objects stay. */
  stop(): Promise<void>;
  /** Comes back, at the same address. */
  start(): Promise<void>;
  /** Forgets the past: versions older than now cannot be asked for any more once the server was restarted. */
  compact(): Promise<void>;
  /** All so far, in the order of their answers. */
  writes(): WriteRequest[];
  /** Is gone for good, with everything it held. */
  dispose(): Promise<void>;
}

export interface ApiServerOptions {
  /** With garbage collection and namespace deletion at work. */
  hasControllers?: boolean;
}

/** What the tests are run against. */
export interface Target {
  readonly name: TargetName;
  /** Why there can be no API server, or none with controllers; undefined where there can. */
  obstacleTo(options?: ApiServerOptions): string | undefined;
  launch(options?: ApiServerOptions): Promise<ApiServer>;
}
