import {
  NewComponent,
  newCatalogFile,
  TiedCatalogFile,
  withServiceRoute,
  YamlStream,
} from '@service-router/manifests';

/**
 * A catalog file, tied to a route.
 *
 * @param text - of the file; undefined when there is none yet; one without an entity counts as none, and keeps its comments
 * @returns undefined when the file has to be made and nobody is named who would own it
 * @throws InputError when the file is not valid YAML, or it cannot be told which entity of it is meant
 */
export function tiedCatalogFile(options: {
  /** Path in the workspace. */
  path: string;
  text: string | undefined;
  /** `namespace/name` */
  route: string;
  component: Omit<NewComponent, 'owner'> & { owner?: string };
}): TiedCatalogFile | undefined {
  const { path, text = '', route, component } = options;
  const file = YamlStream.parse(path, text);
  if (file.values().some(entity => entity !== null)) {
    return withServiceRoute(file, route, component.name);
  }
  const { owner } = component;
  return owner
    ? newCatalogFile(path, route, { ...component, owner }, text)
    : undefined;
}
