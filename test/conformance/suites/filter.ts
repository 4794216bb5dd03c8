import {
  labels,
  planCluster,
} from '@service-router/plugin-service-router-common';
import { Case, holds, Outcome, skipped } from '../cases';
import { configurationOf, stateOf } from '../objects';

/** Whether an ExternalDNS with a filter reads the DNSEndpoints that are written for a region. */
export function filter({ given }: Case, expect: Case['expect']): Outcome {
  const text = String(given.filter ?? '');
  const match =
    /^--label-filter=([^ =]+)(?:=([^ ]+)| in \(([^)]*)\))$/.exec(text) ??
    undefined;
  const region = (given.labels as Record<string, string>)?.[labels.region];
  if (!match || !region) {
    return skipped(`the filter "${text}" is not a label filter`);
  }
  const [, key, equal, list] = match;
  const wanted = equal ? [equal] : list.split(',').map(part => part.trim());
  const [endpoint] = planCluster(
    stateOf({
      identities: [
        {
          ...stateOf().identities[0],
          spec: { ...stateOf().identities[0].spec, region },
        },
      ],
      configurations: configurationOf([
        { name: `external-dns-${region}`, region },
      ]),
    }),
    { defaultGatewayNamespace: 'istio-system' },
  ).routes[0].endpoints;
  return holds(expect, {
    selected: wanted.includes(endpoint.metadata.labels?.[key] ?? ''),
  });
}
