import { ofConnection } from './__testUtils__/configurations';

describe('a mistake in a connection', () => {
  it('of two ways to connect names both', () => {
    expect(ofConnection({ kubernetesPlugin: 'a', kubeconfig: '/x' })).toContain(
      'serviceRouter.clusters.aks-weu.connection has kubernetesPlugin and kubeconfig; expected exactly one of',
    );
  });

  it.each([
    [{ inCluster: false }, 'connection.inCluster must be true'],
    [{ url: 'https://k8s' }, 'connection.token is missing'],
    [
      { url: 'http://k8s', token: 't' },
      'connection.url is "http://k8s"; expected an address that begins with https://.',
    ],
    [
      { url: 'https://k8s', token: 't', caData: 'a', caFile: 'b' },
      'connection.caFile stands beside caData',
    ],
    [
      { kubeconfig: '/x', contxt: 'one' },
      'connection.contxt is not known; known here are kubeconfig, context.',
    ],
    ['aks', 'connection is "aks"; expected exactly one of'],
  ])('of the connection %j', (connection, expected) => {
    expect(ofConnection(connection)).toContain(
      `serviceRouter.clusters.aks-weu.${expected}`,
    );
  });

  it('never tells a token', () => {
    expect(
      ofConnection({ url: 'https://k8s', token: ['hush'] as never }),
    ).not.toContain('hush');
  });
});
