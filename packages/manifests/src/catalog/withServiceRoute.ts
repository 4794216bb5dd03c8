import { InputError } from '@backstage/errors';
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { YamlStream } from '../yaml';

/** The component that a catalog file is made for when there is none. @public */
export interface NewComponent {
  name: string;
  owner: string;
  description?: string;
}

/** A catalog file that knows the route, and the whole value of its annotation. @public */
export interface TiedCatalogFile {
  file: YamlStream;
  annotation: string;
}

/**
 * Ties the entity of a catalog file to a route, after the routes it is tied to already.
 *
 * The entity is the Component called `componentName`, else the only Component, else the only entity of the file.
 *
 * @param route - `namespace/name`
 * @throws InputError when it cannot be told which entity is meant
 * @public
 */
export function withServiceRoute(
  file: YamlStream,
  route: string,
  componentName: string,
): TiedCatalogFile {
  const entities = file.values();
  const index = indexOfEntity(entities, componentName, file.path);
  const present = annotationOf(entities[index]);
  const routes = present
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
  if (routes.includes(route)) {
    return { file, annotation: present };
  }
  const annotation = [...routes, route].join(',');
  return {
    file: file.with(
      index,
      ['metadata', 'annotations', SERVICE_ROUTE_ANNOTATION],
      annotation,
    ),
    annotation,
  };
}

/**
 * A catalog file for an application that has none yet.
 *
 * @param text - of a file that holds no entity; its comments stay
 * @public
 */
export function newCatalogFile(
  path: string,
  route: string,
  component: NewComponent,
  text: string = '',
): TiedCatalogFile {
  const { name, description, owner } = component;
  const comments = text.match(/^[ \t]*#.*(?:\r?\n|$)/gm) ?? [];
  const file = YamlStream.parse(path, comments.join('')).append({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      ...(description ? { description } : {}),
      annotations: { [SERVICE_ROUTE_ANNOTATION]: route },
    },
    spec: { type: 'service', lifecycle: 'production', owner },
  });
  return { file, annotation: route };
}

function indexOfEntity(
  entities: unknown[],
  componentName: string,
  path: string,
): number {
  const candidates = entities
    .map((entity, index) => ({
      index,
      // A document without anything in it is no entity.
      isEntity: entity !== null,
      kind: textAt(entity, 'kind'),
      name: textAt(entity, 'metadata', 'name'),
    }))
    .filter(({ isEntity }) => isEntity);
  const components = candidates.filter(({ kind }) => kind === 'Component');
  const named = components.filter(({ name }) => name === componentName);
  for (const choice of [named, components, candidates]) {
    if (choice.length === 1) {
      return choice[0].index;
    }
  }
  throw new InputError(
    `${path} has ${candidates.length} entities and none of them is a Component called "${componentName}", ` +
      `so it cannot be told which one the route belongs to. Set componentName to one of: ${candidates
        .map(({ name }) => name)
        .join(', ')}`,
  );
}

function annotationOf(entity: unknown): string {
  return (
    textAt(entity, 'metadata', 'annotations', SERVICE_ROUTE_ANNOTATION) ?? ''
  );
}

function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null
        ? (parent as Record<string, unknown>)[key]
        : undefined,
    value,
  );
  return typeof found === 'string' ? found : undefined;
}
