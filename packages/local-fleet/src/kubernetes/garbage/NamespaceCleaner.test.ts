/** @jest-environment node */
import { eventually } from '../testing/eventually';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('a namespace that is deleted', () => {
  let cluster: TestCluster;

  beforeEach(async () => {
    cluster = await TestCluster.start();
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  async function isThere(path: string): Promise<boolean> {
    return (await cluster.call('GET', path)).status === 200;
  }

  const isGone = (path: string) =>
    eventually(async () => !(await isThere(path)));

  const NAMESPACE = '/api/v1/namespaces/team';
  beforeEach(() =>
    cluster.call('POST', '/api/v1/namespaces', {
      metadata: { name: 'team' },
    }),
  );

  it('goes with everything in it', async () => {
    await cluster.call('POST', `${NAMESPACE}/configmaps`, {
      metadata: { name: 'one' },
    });
    await cluster.call(
      'POST',
      '/apis/test.io/v1/namespaces/team/widgets',
      widget('two'),
    );
    const { body } = await cluster.call('DELETE', NAMESPACE);
    expect(body).toMatchObject({ status: { phase: 'Terminating' } });

    await isGone(NAMESPACE);
    const { body: widgets } = await cluster.call(
      'GET',
      '/apis/test.io/v1/namespaces/team/widgets',
    );
    expect(widgets.items).toEqual([]);
  });

  it('waits for what finalizers hold, and takes nothing new meanwhile', async () => {
    await cluster.call('POST', `${NAMESPACE}/configmaps`, {
      metadata: { name: 'held', finalizers: ['test.io/hold'] },
    });
    await cluster.call('DELETE', NAMESPACE);
    const { status, body } = await cluster.call(
      'POST',
      `${NAMESPACE}/configmaps`,
      { metadata: { name: 'late' } },
    );

    expect(status).toBe(403);
    expect(body.message).toBe(
      'configmaps "late" is forbidden: unable to create new content in namespace team because it is being terminated',
    );
    await cluster.merge(`${NAMESPACE}/configmaps/held`, {
      metadata: { finalizers: null },
    });
    await isGone(NAMESPACE);
  });
});
