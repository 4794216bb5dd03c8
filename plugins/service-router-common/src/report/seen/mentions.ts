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

/** Where a text names what the reader may not be told of. */
export function mentionsIn(text: string, reader: ReportReader): Mention[] {
  if (!text.includes('/')) {
    return [];
  }
  return [...text.matchAll(MENTION)].flatMap((match): Mention[] => {
    const [all, kind = 'DNSEndpoint', keys] = match;
    const named = keys.split(/, | and /);
    const untold = named.filter(key => !isTold(kind, key, reader));
    const told = named.filter(key => !untold.includes(key));
    return untold.length > 0
      ? [{ text: all, at: match.index, kind, told, untold }]
      : [];
  });
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
