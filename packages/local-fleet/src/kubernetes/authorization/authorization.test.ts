/** @jest-environment node */
import { objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { isAllowed, ResourceAccess } from './authorize';
import { KubernetesToken } from './KubernetesToken';

const access = (part: Partial<ResourceAccess>): ResourceAccess => ({
  verb: 'get',
  group: 'test.io',
  resource: 'widgets',
  subresource: '',
  namespace: 'default',
  name: 'one',
  ...part,
});

describe('isAllowed', () => {
  const rule = {
    apiGroups: ['test.io'],
    resources: ['widgets', 'widgets/status'],
    verbs: ['get', 'patch'],
  };
  const token = (part: Partial<KubernetesToken>): KubernetesToken => ({
    token: 't',
    user: 'u',
    ...part,
  });

  it.each`
    who                        | token                                                                | what                                        | allowed
    ${'without rules'}         | ${{}}                                                                | ${{ verb: 'delete' }}                       | ${true}
    ${'read-only'}             | ${{ readOnly: true }}                                                | ${{ verb: 'watch' }}                        | ${true}
    ${'read-only'}             | ${{ readOnly: true }}                                                | ${{ verb: 'patch' }}                        | ${false}
    ${'with no right'}         | ${{ rules: [] }}                                                     | ${{}}                                       | ${false}
    ${'with a rule'}           | ${{ rules: [rule] }}                                                 | ${{}}                                       | ${true}
    ${'with a rule'}           | ${{ rules: [rule] }}                                                 | ${{ verb: 'delete' }}                       | ${false}
    ${'with a rule'}           | ${{ rules: [rule] }}                                                 | ${{ group: '' }}                            | ${false}
    ${'with a rule'}           | ${{ rules: [rule] }}                                                 | ${{ subresource: 'status', verb: 'patch' }} | ${true}
    ${'with resources'}        | ${{ rules: [{ ...rule, resources: ['widgets'] }] }}                  | ${{ subresource: 'status' }}                | ${false}
    ${'with */status'}         | ${{ rules: [{ ...rule, resources: ['*/status'] }] }}                 | ${{ subresource: 'status' }}                | ${true}
    ${'with everything'}       | ${{ rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }} | ${{ verb: 'delete', group: '' }}            | ${true}
    ${'with names'}            | ${{ rules: [{ ...rule, resourceNames: ['two'] }] }}                  | ${{}}                                       | ${false}
    ${'with a namespace'}      | ${{ rules: [{ ...rule, namespaces: ['default'] }] }}                 | ${{}}                                       | ${true}
    ${'with a namespace'}      | ${{ rules: [{ ...rule, namespaces: ['default'] }] }}                 | ${{ namespace: '' }}                        | ${false}
    ${'read-only with a rule'} | ${{ readOnly: true, rules: [rule] }}                                 | ${{ verb: 'patch' }}                        | ${true}
  `('a token $who may do $what: $allowed', ({ token: part, what, allowed }) => {
    expect(isAllowed(token(part), access(what))).toBe(allowed);
  });
});

describe('a token that may only read', () => {
  let cluster: TestCluster;
  const reader = { Authorization: 'Bearer reader-token' };

  beforeAll(async () => {
    cluster = await TestCluster.start({
      tokens: [
        { token: 'reader-token', user: 'reader', readOnly: true },
        { token: 'nobody-token', user: 'nobody', rules: [] },
      ],
    });
  });
  afterAll(() => cluster.stop());

  it('reads', async () => {
    const { status } = await cluster.call(
      'GET',
      '/api/v1/namespaces',
      undefined,
      reader,
    );

    expect(status).toBe(200);
  });

  it('is told what it may not do, in the words of RBAC', async () => {
    const create = await cluster.call(
      'POST',
      '/api/v1/namespaces/default/configmaps',
      { metadata: { name: 'one' } },
      reader,
    );
    const status = await cluster.call(
      'PUT',
      '/api/v1/namespaces/default/services/gateway/status',
      {},
      reader,
    );
    const clusterWide = await cluster.call(
      'DELETE',
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/x',
      undefined,
      reader,
    );

    expect(create.status).toBe(403);
    expect(create.body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message:
        'configmaps is forbidden: User "reader" cannot create resource "configmaps" in API group "" in the namespace "default"',
      reason: 'Forbidden',
      details: { kind: 'configmaps' },
      code: 403,
    });
    expect(status.body.message).toBe(
      'services "gateway" is forbidden: User "reader" cannot update resource "services/status" in API group "" in the namespace "default"',
    );
    expect(clusterWide.body.message).toBe(
      'customresourcedefinitions.apiextensions.k8s.io "x" is forbidden: User "reader" cannot delete resource "customresourcedefinitions" in API group "apiextensions.k8s.io" at the cluster scope',
    );
  });

  it('may ask what it may do', async () => {
    const review = async (verb: string) => {
      const { status, body } = await cluster.call(
        'POST',
        '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
        {
          apiVersion: 'authorization.k8s.io/v1',
          kind: 'SelfSubjectAccessReview',
          spec: { resourceAttributes: { verb, resource: 'configmaps' } },
        },
        reader,
      );
      return [status, objectOf(body.status).allowed];
    };

    expect(await review('get')).toEqual([201, true]);
    expect(await review('create')).toEqual([201, false]);
  });

  it('may ask who it is', async () => {
    const { body } = await cluster.call(
      'POST',
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
      reader,
    );

    expect(body.status).toEqual({
      userInfo: { username: 'reader', groups: ['system:authenticated'] },
    });
  });

  it('reads discovery even without any right', async () => {
    const nobody = { Authorization: 'Bearer nobody-token' };
    const discovery = await cluster.call('GET', '/apis', undefined, nobody);
    const other = await cluster.call('GET', '/metrics', undefined, nobody);

    expect(discovery.status).toBe(200);
    expect(other.status).toBe(403);
    expect(other.body.message).toBe(
      'forbidden: User "nobody" cannot get path "/metrics"',
    );
  });
});
