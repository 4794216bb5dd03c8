import { JsonObject } from '@backstage/types';
import { Environment } from '../environment';

/**
 * What the configuration files and the variables `APP_CONFIG_*` say together, read once, as a Backstage backend would:
 * with `${VARIABLE}`, `$file` and `$include`.
 *
 * @returns undefined when there are none
 */
export async function readFiles(
  paths: readonly string[],
  environment: Environment,
): Promise<JsonObject | undefined> {
  const isInEnvironment = Object.keys(environment).some(name =>
    name.startsWith('APP_CONFIG_'),
  );
  if (paths.length === 0 && !isInEnvironment) {
    return undefined;
  }
  // Slow to load, and of no use to a process that has its environment alone.
  const { ConfigSources, EnvConfigSource, FileConfigSource } = await import(
    '@backstage/config-loader'
  );
  const config = await ConfigSources.toConfig(
    ConfigSources.merge([
      ...paths.map(path =>
        FileConfigSource.create({
          path,
          watch: false,
          substitutionFunc: async name => environment[name],
        }),
      ),
      EnvConfigSource.create({ env: environment }),
    ]),
  );
  config.close();
  return config.get<JsonObject>();
}
