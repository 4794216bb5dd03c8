import { backend, BackendFetch } from '../__testUtils__/backend';
import { sample, twoRegions } from '../__testUtils__/sample';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { createRemoveAction } from '../remove';
import { createUpdateAction } from '../update';
import { createPlanAction } from './createPlanAction';

const route = { namespace: sample.namespace, name: sample.name };
const folder = 'apps/shop/routing';

describe('the plan of one route among the applications of a repository', () => {
  const { directory, run, generate, outputs } = createWorkspaceBench();
  const asked: { declared: { object: { metadata: object } }[] }[] = [];
  const answer: BackendFetch = jest.fn(async (_url, init) => {
    asked.push(JSON.parse(String(init?.body)));
    return Response.json({
      sentence: 'Done.',
      routes: [],
      zones: [],
      profiles: [],
      findings: [],
      unchecked: [],
    });
  });
  const plan = (input: object) =>
    run(createPlanAction(backend(answer)), {
      targetPath: outputs.routePath,
      ...input,
    });

  beforeEach(async () => {
    asked.length = 0;
    await generate({
      ...twoRegions,
      targetPath: folder,
      catalogInfoPath: 'apps/shop/catalog-info.yaml',
    });
    directory.addContent({
      'apps/other/kustomization.yaml': 'resources: [not-there.yaml]\n',
      'apps/third/route.yaml':
        'apiVersion: routing.router.io/v1alpha1\nkind: ServiceRoute\nmetadata: { name: third }\n',
    });
  });

  it('is made after a failover, whatever is wrong with others', async () => {
    await run(createUpdateAction(backend()), {
      ...route,
      targetPath: 'apps',
      statuses: { weu: 'Disabled' },
    });
    await plan({});
    expect(outputs).toMatchObject({ routePath: folder, hasErrors: false });
    expect(asked).toHaveLength(1);
    for (const { object } of asked[0].declared) {
      expect(object.metadata).toMatchObject({ namespace: route.namespace });
    }
  });

  it('is made after a removal, of a folder that is gone', async () => {
    await run(createRemoveAction(), {
      ...route,
      targetPath: 'apps',
      catalogInfoPath: 'apps/shop/catalog-info.yaml',
    });
    await plan({ removed: outputs.removed });
    expect(outputs).toMatchObject({ routePath: folder, hasErrors: false });
    expect(asked).toMatchObject([{ declared: [], removed: [{}, {}] }]);
  });
});
