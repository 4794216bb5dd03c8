import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  NewComponent,
  newCatalogFile,
  TiedCatalogFile,
  withServiceRoute,
  YamlStream,
} from '@service-router/manifests';
import { readIfThere } from '../manifests';

/**
 * The catalog file of the workspace, tied to a route; not written yet.
 *
 * @returns undefined when the file has to be made and nobody is named who would own it
 * @throws InputError when the file is not valid YAML, or it cannot be told which entity of it is meant
 */
export async function tiedCatalogFile(options: {
  workspacePath: string;
  /** Path in the workspace. */
  path: string;
  /** `namespace/name` */
  route: string;
  component: Omit<NewComponent, 'owner'> & { owner?: string };
}): Promise<TiedCatalogFile | undefined> {
  const { workspacePath, path, route, component } = options;
  const text = await readIfThere(resolveSafeChildPath(workspacePath, path));
  const file = YamlStream.parse(path, text ?? '');
  if (file.values().length > 0) {
    return withServiceRoute(file, route, component.name);
  }
  const { owner } = component;
  return owner
    ? newCatalogFile(path, route, { ...component, owner })
    : undefined;
}
