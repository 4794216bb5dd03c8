import {
  DeliveredFolder,
  deliveryNameOf,
  DeliveryObject,
  DeliveryRequest,
} from './DeliveryRequest';
import { deliveredPathOf, valuesFilesOf } from './handedFolder';
import { handedOver, plainPath } from './handedOver';

/** What hands a folder to Argo CD. */
export function argoCdApplication(
  request: DeliveryRequest,
  delivered: DeliveredFolder,
  region: string | undefined,
): DeliveryObject {
  const path = plainPath(deliveredPathOf(request, delivered, region));
  const base = deliveryNameOf(delivered);
  const cluster =
    region === undefined ? undefined : request.destinations[region];
  const helm =
    delivered.layout === 'helm'
      ? { helm: { valueFiles: valuesFilesOf('.', region) } }
      : {};
  return {
    object: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: region === undefined ? base : `${base}-${region}`,
        namespace: 'argocd',
        // Without it, Argo CD leaves the objects where they are when the application is removed, and names stay published.
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      },
      spec: {
        project: 'default',
        source: {
          repoURL: request.repositoryUrl,
          targetRevision: request.revision,
          path,
          ...helm,
        },
        destination: cluster
          ? { name: cluster }
          : { server: 'https://kubernetes.default.svc' },
        syncPolicy: { automated: { prune: true, selfHeal: true } },
      },
    },
    decided: [
      [['spec', 'source', 'repoURL'], request.repositoryUrl],
      [['spec', 'source', 'targetRevision'], request.revision],
      // Without a cluster of its own, the one that somebody wrote stays.
      ...(cluster === undefined ? [] : destinationOf(cluster)),
    ],
    isFor: found => handedOver(found) === path,
  };
}

/** Argo CD refuses a destination with a name and an address. */
function destinationOf(cluster: string): DeliveryObject['decided'] {
  return [
    [['spec', 'destination', 'name'], cluster],
    [['spec', 'destination', 'server'], undefined],
  ];
}
