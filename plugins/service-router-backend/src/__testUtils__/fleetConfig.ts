import { ConfigReader } from '@backstage/config';
import { readServiceRouterConfig, ServiceRouterConfig } from '../config';

/** The configuration of a fleet whose clusters carry the names of their regions' clusters: `weu` to mode. */
export function fleetConfig(
  clusters: Record<string, 'reconcile' | 'observe'>,
  more: object = {},
): ServiceRouterConfig {
  const names = Object.keys(clusters);
  const config = readServiceRouterConfig(
    new ConfigReader({
      serviceRouter: {
        clusters: Object.fromEntries(
          names.map(name => [
            name,
            {
              region: name,
              mode: clusters[name],
              connection: { kubernetesPlugin: name },
            },
          ]),
        ),
        regions: Object.fromEntries(
          names.map(name => [name, { zone: { name: 'example.com' } }]),
        ),
        ...more,
      },
    }),
  );
  if (!config) {
    throw new Error('no configuration');
  }
  return config;
}
