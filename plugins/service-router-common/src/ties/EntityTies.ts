import { LabelSelector } from '../externalDns';
import { RouteIdentifier } from '../plan';
import { inEnglish, Phrase } from '../sentences';

/** As much of an entity of the catalog as ties it to routes. @public */
export interface EntityToTie {
  metadata: {
    annotations?: Readonly<Record<string, string>>;
    links?: readonly { url: string; type?: string }[];
  };
}

/** What an entity says of its routes. @public */
export interface EntityTies {
  /** By name. */
  named?: { says: string; routes: RouteIdentifier[] };
  /** By their labels, in these namespaces; in all of them where it names none. */
  selected?: { says: string; selector: LabelSelector; namespaces: string[] };
  /** By host name, each once. */
  hosts: string[];
}

/** An entity says of its routes what cannot be read. @public */
export class EntityTieError extends Error {
  name = 'EntityTieError';

  constructor(
    /** What the message is made from, for a page in another language. */
    readonly words: Phrase,
  ) {
    super(inEnglish(words));
  }
}
