import { collectionPath, objectPath, queryOf } from './apiPaths';

const type = (apiVersion: string, plural: string, isNamespaced = true) => ({
  apiVersion,
  kind: '',
  plural,
  isNamespaced,
});

describe('paths of the API', () => {
  it.each`
    resource                                                          | collection                                              | object
    ${type('v1', 'services')}                                         | ${'/api/v1/services'}                                   | ${'/api/v1/namespaces/a/services/b'}
    ${type('routing.router.io/v1alpha1', 'gateways')}                 | ${'/apis/routing.router.io/v1alpha1/gateways'}          | ${'/apis/routing.router.io/v1alpha1/namespaces/a/gateways/b'}
    ${type('cluster.router.io/v1alpha1', 'clusteridentities', false)} | ${'/apis/cluster.router.io/v1alpha1/clusteridentities'} | ${'/apis/cluster.router.io/v1alpha1/clusteridentities/b'}
  `('of $collection', ({ resource, collection, object }) => {
    expect(collectionPath(resource)).toBe(collection);
    expect(objectPath(resource, { namespace: 'a', name: 'b' })).toBe(object);
  });

  it('hold a name as one part, whatever is in it', () => {
    expect(
      objectPath(type('v1', 'services'), { namespace: 'a', name: 'a/../b?c' }),
    ).toBe('/api/v1/namespaces/a/services/a%2F..%2Fb%3Fc');
  });

  it.each(['.', '..', ''])('refuse the name "%s"', name => {
    expect(() =>
      objectPath(type('v1', 'services'), { namespace: name, name: 'a' }),
    ).toThrow('is no name that a Kubernetes object can have');
  });
});

describe('queryOf', () => {
  it('holds what is given, encoded', () => {
    expect(
      queryOf({ limit: 5, continue: undefined, labelSelector: 'a=b' }),
    ).toBe('?limit=5&labelSelector=a%3Db');
  });

  it('is nothing when nothing is given', () => {
    expect(queryOf({ continue: undefined })).toBe('');
  });
});
