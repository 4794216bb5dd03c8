import { isGatewayEndpointName } from '../../naming';
import { RouteIdentifier } from '../../plan';
import { say } from '../../sentences';
import { ReportReader } from './ReportReader';

/** Namespace and name. */
const KEY = '[a-z0-9-]+/[a-z0-9.-]*[a-z0-9]';

/**
 * Objects as sentences, deliveries and ExternalDNS's registry name them: "ServiceRoute a/b and c/d", "ServiceRoute/a/b",
 * "crd/a/b". Keys of annotations, with something before the kind, are something else.
 */
const MENTION = new RegExp(
  `(?<![\\w./-])(?:(ServiceRoute|DNSEndpoint|Service)s?[ /]|crd/)(${KEY}(?:(?:, | and )${KEY})*)`,
  'g',
);

/**
 * Namespace and name of anything, whatever stands before: where that is a route, its name is that of a route however the
 * sentence puts it. It may stand in a path.
 */
const BARE = /(?<![\w.-])([a-z0-9-]+)\/(?=([a-z0-9.-]*[a-z0-9]))/g;

/** Kinds whose objects may have the name of a route, and are none and made of none. */
const OTHER_KIND = /\b(?:Gateway|DNSPolicy)[ /]$/;

/** Objects that a text names, of which the reader may not be told. */
export interface Mention {
  /** As the text has it. */
  text: string;
  /** Where it begins in the text. */
  at: number;
  /** "ServiceRoute", or another kind that is made of a route. */
  kind: string;
  /** Those of them that the reader may be told of; namespace and name. */
  told: string[];
  /** The others. */
  untold: string[];
}

/** What a reader is told in place of an object that it may not be told of. */
export function anotherOf({ kind }: Pick<Mention, 'kind'>) {
  return kind === 'ServiceRoute' ? say`another route` : say`another object`;
}

/** Where a text names what the reader may not be told of, in its order. */
export function mentionsIn(text: string, reader: ReportReader): Mention[] {
  if (!text.includes('/')) {
    return [];
  }
  const ofKinds = [...text.matchAll(MENTION)].map(match => {
    const [all, kind = 'DNSEndpoint', keys] = match;
    const named = keys.split(/, | and /);
    const untold = named.filter(key => !isTold(kind, key, reader));
    const told = named.filter(key => !untold.includes(key));
    return { text: all, at: match.index, kind, told, untold };
  });
  const bare = bareMentions(text, reader).filter(
    ({ at }) => !ofKinds.some(one => one.at <= at && at < endOf(one)),
  );
  return [...ofKinds, ...bare]
    .filter(({ untold }) => untold.length > 0)
    .sort((a, b) => a.at - b.at);
}

/** Names of routes, and of what was made of them, that no kind stands before. */
function bareMentions(text: string, reader: ReportReader): Mention[] {
  return [...text.matchAll(BARE)].flatMap((match): Mention[] => {
    const { index: at } = match;
    const [, namespace, name] = match;
    const key = `${namespace}/${name}`;
    const found = [{ namespace, name }, ...routesOfEndpoint(namespace, name)];
    const route = found.find(reader.isRoute);
    return !route || reader.tells(route) || OTHER_KIND.test(text.slice(0, at))
      ? []
      : [
          {
            text: key,
            at,
            kind: route === found[0] ? 'ServiceRoute' : 'DNSEndpoint',
            told: [],
            untold: [key],
          },
        ];
  });
}

function endOf({ at, text }: Mention): number {
  return at + text.length;
}

function isTold(
  kind: string,
  key: string,
  { tells, isRoute }: ReportReader,
): boolean {
  const [namespace, name] = key.split('/');
  if (kind !== 'DNSEndpoint') {
    return tells({ namespace, name });
  }
  const route = routesOfEndpoint(namespace, name).find(isRoute);
  // Gateways are no secret to whoever has a route behind one.
  return route ? tells(route) : isGatewayEndpointName(name);
}

/** The routes that a DNSEndpoint may have been made for: its name is that of the route, a hyphen and the controller's. */
function routesOfEndpoint(namespace: string, name: string): RouteIdentifier[] {
  const parts = name.split('-');
  return parts.slice(1).map((_, less) => ({
    namespace,
    name: parts.slice(0, parts.length - 1 - less).join('-'),
  }));
}
