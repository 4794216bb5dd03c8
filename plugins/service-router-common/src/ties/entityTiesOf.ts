import { LabelSelectorError, parseLabelSelector } from '../externalDns';
import {
  SERVICE_ROUTE_ANNOTATION,
  SERVICE_ROUTE_HOST_ANNOTATION,
  SERVICE_ROUTE_LINK_TYPE,
  SERVICE_ROUTE_NAMESPACE_ANNOTATION,
  SERVICE_ROUTE_SELECTOR_ANNOTATION,
} from '../kinds';
import { labelWords, MAX_HOST_LENGTH, objectNameWords } from '../naming';
import { RouteIdentifier, routeKey } from '../plan';
import { Phrase, say } from '../sentences';
import { EntityTieError, EntityTies, EntityToTie } from './EntityTies';

/**
 * How an entity says which routes are its own: by name, by their labels, by their host names, or by several of these.
 *
 * @throws {@link EntityTieError} naming the annotation or link, the part that is wrong and what was expected
 * @public
 */
export function entityTiesOf({ metadata }: EntityToTie): EntityTies {
  const { annotations = {}, links = [] } = metadata;
  const names = annotations[SERVICE_ROUTE_ANNOTATION];
  const selector = annotations[SERVICE_ROUTE_SELECTOR_ANNOTATION];
  const namespaces = annotations[SERVICE_ROUTE_NAMESPACE_ANNOTATION];
  const hosts = annotations[SERVICE_ROUTE_HOST_ANNOTATION];
  if (namespaces !== undefined && selector === undefined) {
    throw new EntityTieError(
      say`annotation ${SERVICE_ROUTE_NAMESPACE_ANNOTATION} is "${namespaces}", but there is no annotation ${SERVICE_ROUTE_SELECTOR_ANNOTATION} that it would keep to these namespaces; add that, or remove this.`,
    );
  }
  return {
    ...(names === undefined
      ? {}
      : { named: { says: names, routes: routesNamed(names) } }),
    ...(selector === undefined
      ? {}
      : {
          selected: {
            says: selector,
            selector: selectorOf(selector),
            namespaces: namespaces === undefined ? [] : listOf(namespaces),
          },
        }),
    hosts: [
      ...new Set([
        ...(hosts === undefined ? [] : hostsNamed(hosts)),
        ...links
          .filter(({ type }) => type === SERVICE_ROUTE_LINK_TYPE)
          .map(({ url }) => hostLinked(url)),
      ]),
    ],
  };
}

function routesNamed(annotation: string): RouteIdentifier[] {
  const routes = partsOf(annotation).map(part => {
    const [namespace = '', name = '', ...rest] = part.split('/');
    const fault =
      name === '' || rest.length > 0
        ? say`"${part}" is not a namespace and a name`
        : labelWords(`"${part}"`, namespace) ??
          objectNameWords(`"${part}"`, name);
    if (fault) {
      throw new EntityTieError(
        say`annotation ${SERVICE_ROUTE_ANNOTATION} is "${annotation}", of which ${fault}; expected namespace/name of a ServiceRoute, several divided by commas.`,
      );
    }
    return { namespace, name };
  });
  return [...new Map(routes.map(route => [routeKey(route), route])).values()];
}

function selectorOf(annotation: string) {
  if (annotation.trim() === '') {
    throw new EntityTieError(
      say`annotation ${SERVICE_ROUTE_SELECTOR_ANNOTATION} is empty, which would select every route; expected a label selector such as app=payments.`,
    );
  }
  try {
    return parseLabelSelector(annotation);
  } catch (error) {
    if (error instanceof LabelSelectorError) {
      throw new EntityTieError(
        say`annotation ${SERVICE_ROUTE_SELECTOR_ANNOTATION}: ${error.words}`,
      );
    }
    throw error;
  }
}

function listOf(annotation: string): string[] {
  const namespaces = partsOf(annotation);
  for (const namespace of namespaces) {
    const fault = labelWords(`"${namespace}"`, namespace);
    if (fault) {
      throw new EntityTieError(
        say`annotation ${SERVICE_ROUTE_NAMESPACE_ANNOTATION} is "${annotation}", of which ${fault}; expected a namespace of Kubernetes, several divided by commas.`,
      );
    }
  }
  return [...new Set(namespaces)];
}

function hostsNamed(annotation: string): string[] {
  return partsOf(annotation).map(part => {
    const host = part.toLowerCase();
    const fault = hostFault(part, host);
    if (fault) {
      throw new EntityTieError(
        say`annotation ${SERVICE_ROUTE_HOST_ANNOTATION} is "${annotation}", of which ${fault}; expected a host name such as api.example.com, without https:// and path, several divided by commas.`,
      );
    }
    return host;
  });
}

function hostLinked(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  if (hostFault(url, host)) {
    throw new EntityTieError(
      say`the link of type ${SERVICE_ROUTE_LINK_TYPE} leads to "${url}", which names no host; expected an address such as https://api.example.com.`,
    );
  }
  return host;
}

/** @param says - as it stands there */
function hostFault(says: string, host: string): Phrase | undefined {
  if (host.length > MAX_HOST_LENGTH) {
    return say`"${says}" has ${host.length} characters; a host name may have ${MAX_HOST_LENGTH}`;
  }
  if (!host.includes('.')) {
    return say`"${says}" is not a whole host name`;
  }
  return host
    .split('.')
    .map(label => labelWords(`"${says}"`, label))
    .find(fault => fault !== undefined);
}

function partsOf(annotation: string): string[] {
  return annotation.split(',').map(part => part.trim());
}
