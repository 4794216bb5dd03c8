import { stringify } from 'yaml';

/** A kubeconfig with one cluster and one user, as YAML. */
export function kubeconfigText(
  server: string,
  caData: string,
  user: string,
  token: string,
): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': user,
    clusters: [
      {
        name: 'local',
        cluster: {
          server,
          'certificate-authority-data': caData,
        },
      },
    ],
    users: [{ name: user, user: { token } }],
    contexts: [{ name: user, context: { cluster: 'local', user } }],
  });
}
