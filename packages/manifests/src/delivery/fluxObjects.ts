import { recordAt, RepositoryDocument } from '../layout/RepositoryDraft';
import {
  DeliveredFolder,
  deliveryNameOf,
  DeliveryObject,
  DeliveryRequest,
} from './DeliveryRequest';
import { deliveredPathOf, sourceNameOf, valuesFilesOf } from './handedFolder';
import { handedOver, plainPath } from './handedOver';

/**
 * What hands a folder to Flux: the repository as a source, and what applies the folder of it.
 *
 * @param standing - documents of the file that they are written to
 */
export function fluxObjects(
  request: DeliveryRequest,
  delivered: DeliveredFolder,
  region: string | undefined,
  standing: RepositoryDocument[],
): DeliveryObject[] {
  const folder = plainPath(deliveredPathOf(request, delivered, region));
  const path = `./${folder}`;
  const isFor = (found: Record<string, unknown>) =>
    handedOver(found) === folder;
  const handing = standing.find(({ value }) => isFor(value));
  // The routing of a second namespace in a folder comes with what hands the folder over already.
  const name = String(
    (handing && sourceNameOf(handing.value)) ?? deliveryNameOf(delivered),
  );
  const metadata = { name, namespace: 'flux-system' };
  const reference = fluxReferenceOf(request.revision);
  const sourceRef = { kind: 'GitRepository', name };
  const source: DeliveryObject = {
    object: {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata,
      spec: { interval: '1m', url: request.repositoryUrl, ref: reference },
    },
    decided: [
      [['spec', 'url'], request.repositoryUrl],
      ...(['branch', 'commit', 'name'] as const).map(
        (key): DeliveryObject['decided'][number] => [
          ['spec', 'ref', key],
          reference[key],
        ],
      ),
    ],
    isFor: found => recordAt(found, ['metadata']).name === name,
  };
  if (delivered.layout !== 'helm') {
    return [
      source,
      {
        object: {
          apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
          kind: 'Kustomization',
          metadata,
          spec: { interval: '10m', path, prune: true, sourceRef },
        },
        decided: [],
        isFor,
      },
    ];
  }
  return [
    source,
    {
      object: {
        apiVersion: 'helm.toolkit.fluxcd.io/v2',
        kind: 'HelmRelease',
        metadata,
        spec: {
          interval: '10m',
          chart: {
            spec: {
              chart: path,
              // The chart's version stays the same; what changes is the revision of the repository.
              reconcileStrategy: 'Revision',
              sourceRef,
              valuesFiles: valuesFilesOf(request.repositoryPath, region),
            },
          },
        },
      },
      decided: [],
      isFor,
    },
  ];
}

function fluxReferenceOf(revision: string): {
  branch?: string;
  commit?: string;
  name?: string;
} {
  if (/^[0-9a-f]{40}$/.test(revision)) {
    return { commit: revision };
  }
  return revision.startsWith('refs/')
    ? { name: revision }
    : { branch: revision };
}
