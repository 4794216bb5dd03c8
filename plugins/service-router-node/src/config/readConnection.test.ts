import { JsonObject } from '@backstage/types';
import { mistakesIn, sectionOf } from './__testUtils__/sectionOf';
import { readConnection, readDirectConnection } from './readConnection';

describe('a connection', () => {
  it.each`
    connection                                | means
    ${{ kubernetesPlugin: 'aks' }}            | ${{ type: 'kubernetesPlugin', clusterName: 'aks' }}
    ${{ kubeconfig: '/k' }}                   | ${{ type: 'kubeconfig', path: '/k' }}
    ${{ kubeconfig: '/k', context: 'c' }}     | ${{ type: 'kubeconfig', path: '/k', context: 'c' }}
    ${{ inCluster: true }}                    | ${{ type: 'inCluster' }}
    ${{ inCluster: 'true' }}                  | ${{ type: 'inCluster' }}
    ${{ url: 'https://k:6443/', token: 't' }} | ${{ type: 'url', url: 'https://k:6443', token: 't' }}
  `('is read of $connection', ({ connection, means }) => {
    expect(readConnection(sectionOf({ connection }))).toEqual(means);
  });

  it.each<[JsonObject | string, string]>([
    [
      {},
      ' has nothing; expected exactly one of { kubernetesPlugin: <cluster name> }, { kubeconfig: <path>, context: <name> }, { inCluster: true } and { url: https://..., token: <token> }.',
    ],
    [{ context: 'a' }, ' has context; expected exactly one of'],
    [
      { kubernetesPlugin: 'a', kubeconfig: '/x' },
      ' has kubernetesPlugin and kubeconfig; expected exactly one of',
    ],
    [
      { inCluster: false },
      '.inCluster is false; expected true, or another way',
    ],
    [{ url: 'https://k8s' }, '.token is missing; expected the bearer token'],
    [
      { url: 'http://k8s', token: 't' },
      '.url is "http://k8s"; expected an address that begins with https://.',
    ],
    [
      { url: 'https://k8s', token: 't', caData: 'a', caFile: 'b' },
      '.caFile stands beside caData; expected one of the two.',
    ],
    [
      { kubeconfig: '/x', contxt: 'one' },
      '.contxt is not known; known here are kubeconfig, context.',
    ],
    ['aks', ' is "aks"; expected exactly one of'],
  ])('is refused as %j', (connection, told) => {
    expect(mistakesIn({ connection }, readConnection)).toContain(
      `app-config: root.connection${told}`,
    );
  });

  it('that is missing is told', () => {
    expect(mistakesIn({}, readConnection)).toContain(
      'root.connection is missing; expected exactly one of',
    );
  });

  it.each([[['hush']], [{ hush: 'hush' }]])(
    'never tells a token that is %j',
    token => {
      const told = mistakesIn(
        { connection: { url: 'https://k8s', token } },
        readConnection,
      );
      expect(told).toContain('root.connection.token is a ');
      expect(told).not.toContain('hush');
    },
  );
});

describe('a connection without a portal', () => {
  it('is read', () => {
    expect(
      readDirectConnection(sectionOf({ connection: { inCluster: true } })),
    ).toEqual({ type: 'inCluster' });
  });

  it('names no cluster of a portal', () => {
    expect(
      mistakesIn(
        { connection: { kubernetesPlugin: 'a' } },
        readDirectConnection,
      ),
    ).toBe(
      'app-config: root.connection has kubernetesPlugin; expected exactly one of { kubeconfig: <path>, context: <name> }, { inCluster: true } and { url: https://..., token: <token> }.',
    );
  });
});
