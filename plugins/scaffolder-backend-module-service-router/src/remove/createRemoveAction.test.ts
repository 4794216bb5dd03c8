import { parse } from 'yaml';
import { twoRegions } from '../__testUtils__/sample';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { RoutingInputError } from '../generate';
import { createRemoveAction, REMOVE_ACTION_ID } from './createRemoveAction';
import { removeExamples } from './removeAction.examples';

const route = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const flux = {
  delivery: 'flux',
  repositoryUrl: 'https://git.example.com/a/b.git',
};

describe('service-router:remove', () => {
  const { directory, logger, outputs, generate, run, textOf } =
    createWorkspaceBench();
  const remove = (input: object = {}, options = {}) =>
    run(createRemoveAction(), { ...route, ...input }, options);

  it('leaves the catalog file without the route, and nothing else', async () => {
    await generate({ ...twoRegions, ...flux });
    await remove({ removeNamespace: true });
    expect(await textOf('catalog-info.yaml')).not.toContain('annotations');
    expect(outputs).toMatchObject({
      layout: 'kustomize',
      changedPaths: ['catalog-info.yaml'],
      removed: [
        { kind: 'ServiceRoute', ...route },
        { kind: 'DNSPolicy', namespace: route.namespace, name: 'dns-policy' },
      ],
      kept: [],
    });
    expect(outputs.removedPaths).toEqual([
      'routing-delivery/neu.yaml',
      'routing-delivery/weu.yaml',
      'routing/base/dns-policy.yaml',
      'routing/base/kustomization.yaml',
      'routing/base/namespace.yaml',
      'routing/base/service-route.yaml',
      'routing/overlays/neu/kustomization.yaml',
      'routing/overlays/neu/service-route-test-workload-route.yaml',
      'routing/overlays/weu/kustomization.yaml',
      'routing/overlays/weu/service-route-test-workload-route.yaml',
    ]);
    await expect(textOf('routing/base/namespace.yaml')).rejects.toThrow(
      'ENOENT',
    );
  });

  it('leaves what another route needs, and says why', async () => {
    await generate({ name: 'other', serviceName: 'other' });
    const before = directory.content();
    await generate();
    await remove();
    expect(directory.content()).toEqual(before);
    expect(outputs).toMatchObject({
      removedPaths: [],
      filesToDelete: [],
      changedPaths: ['catalog-info.yaml', 'routing/service-route.yaml'],
    });
    expect(logger.info).toHaveBeenCalledWith(
      'Namespace ns-workload-a stays in routing/namespace.yaml: ServiceRoute ns-workload-a/other is still there (routing/service-route.yaml)',
    );
  });

  it('leaves the namespace that another folder of the workspace needs', async () => {
    await generate();
    directory.addContent({
      'deploy/shop.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n  namespace: ns-workload-a\n',
    });
    await remove();
    expect(await textOf('routing/namespace.yaml')).toContain('ns-workload-a');
  });

  it('leaves the namespace unless its removal is asked for, and says why', async () => {
    await generate(flux);
    await remove();
    expect(outputs.removedPaths).toEqual([
      'routing/dns-policy.yaml',
      'routing/service-route.yaml',
    ]);
    expect(outputs.kept).toMatchObject([
      {
        object: 'Namespace ns-workload-a',
        because: expect.stringContaining('set removeNamespace to true'),
      },
      {
        object: 'what hands routing over',
        because:
          'Namespace ns-workload-a is still there (routing/namespace.yaml)',
      },
    ]);
  });

  it('finds a route by the namespace that a kustomization of the workspace gives it, and says what goes along', async () => {
    await generate({ ...twoRegions, catalogInfoPath: 'other.yaml' });
    directory.addContent({
      'clusters/weu/kustomization.yaml':
        'namespace: one\nresources: [../../routing/overlays/weu]\n',
      'clusters/neu/kustomization.yaml':
        'namespace: two\nresources: [../../routing/overlays/neu]\n',
    });
    await remove({ namespace: 'one' });
    expect(outputs.removedPaths).toContain('routing/base/service-route.yaml');
    expect(logger.warn).toHaveBeenCalledWith(
      'ServiceRoute two/test-workload-route goes as well: it is made of the same lines',
    );
  });

  it('warns when the namespace goes with everything in it', async () => {
    await generate();
    await remove({ removeNamespace: true });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'Namespace ns-workload-a is not declared any more: a cluster that these files are applied to loses it with everything in it',
      ),
    );
  });

  it('takes away what hands over a route that was looked for from above', async () => {
    await generate({ ...flux, targetPath: 'apps/a/routing' });
    await remove({ targetPath: 'apps', removeNamespace: true });
    expect(outputs.removedPaths).toContain(
      'apps/a/routing-delivery/every-region.yaml',
    );
  });

  it('names the files to delete as the publish step knows them', async () => {
    await generate({
      ...flux,
      targetPath: 'repository/apps/a/routing',
      repositoryPath: 'apps/a/routing',
      catalogInfoPath: 'repository/apps/a/catalog-info.yaml',
    });
    await remove({
      targetPath: 'repository/apps/a/routing',
      catalogInfoPath: 'repository/apps/a/catalog-info.yaml',
      sourcePath: 'repository',
      removeNamespace: true,
    });
    expect(outputs.filesToDelete).toEqual([
      'apps/a/routing-delivery/every-region.yaml',
      'apps/a/routing/dns-policy.yaml',
      'apps/a/routing/namespace.yaml',
      'apps/a/routing/service-route.yaml',
    ]);
  });

  it('needs no catalog file', async () => {
    await generate();
    await remove({ catalogInfoPath: 'elsewhere.yaml' });
    expect(outputs.changedPaths).toEqual([]);
  });

  it('stops when the task is cancelled', async () => {
    await generate();
    const before = directory.content();
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(remove({}, { signal })).rejects.toThrow('cancelled');
    expect(directory.content()).toEqual(before);
  });

  describe('in a task that was interrupted', () => {
    /** What a task remembers of its checkpoints, as the database keeps it. */
    const rememberedBy = () => {
      const values = new Map<string, string>();
      return async ({
        key,
        fn,
      }: {
        key: string;
        fn: () => Promise<unknown>;
      }) => {
        if (!values.has(key)) {
          values.set(key, JSON.stringify(await fn()));
        }
        return JSON.parse(values.get(key)!);
      };
    };

    it('finds done what was written, and tells the same of it', async () => {
      const checkpoint = rememberedBy();
      await generate(flux);
      await remove({}, { checkpoint });
      const after = directory.content();
      const told = { ...outputs };
      await remove({}, { checkpoint });
      expect(directory.content()).toEqual(after);
      expect(outputs).toEqual(told);
      expect(outputs.filesToDelete).not.toEqual([]);
    });

    it('removes the route from files that were fetched again', async () => {
      const checkpoint = rememberedBy();
      await generate();
      const before = directory.content();
      await remove({}, { checkpoint });
      const after = directory.content();
      directory.setContent(before!);
      await remove({}, { checkpoint });
      expect(directory.content()).toEqual(after);
    });

    it('does not go on where only a part was written, and says which', async () => {
      const checkpoint = rememberedBy();
      await generate();
      const policy = await textOf('routing/dns-policy.yaml');
      await remove({}, { checkpoint });
      directory.addContent({ 'routing/dns-policy.yaml': policy });
      await expect(remove({}, { checkpoint })).rejects.toThrow(
        'The task was interrupted while ServiceRoute ns-workload-a/test-workload-route was being removed: routing/dns-policy.yaml is as it was, and the rest is written; start the task again',
      );
    });

    it('remembers no text of a file', async () => {
      const kept: unknown[] = [];
      await generate();
      await remove(
        {},
        {
          checkpoint: async ({ fn }: { fn: () => Promise<unknown> }) => {
            kept.push(await fn());
            return kept[0];
          },
        },
      );
      expect(JSON.stringify(kept)).not.toContain('apiVersion');
    });
  });

  it('is not done where the route never was', async () => {
    await generate();
    await remove();
    await expect(remove()).rejects.toThrow('is not in routing');
  });

  it.each`
    field                | input                          | message
    ${'targetPath'}      | ${{ name: 'other' }}           | ${'ServiceRoute ns-workload-a/other is not in routing'}
    ${'namespace'}       | ${{ namespace: 'A' }}          | ${'has the capital letter "A"'}
    ${'targetPath'}      | ${{ targetPath: '..' }}        | ${'leaves the workspace'}
    ${'catalogInfoPath'} | ${{ catalogInfoPath: '../c' }} | ${'leaves the workspace'}
    ${'deliveryPath'}    | ${{ deliveryPath: '/etc' }}    | ${'leaves the workspace'}
    ${'sourcePath'}      | ${{ sourcePath: '../source' }} | ${'leaves the workspace'}
  `('refuses $input at $field', async ({ field, input, message }) => {
    await generate();
    const before = directory.content();
    const error = await remove(input).catch(reason => reason);
    expect(error).toBeInstanceOf(RoutingInputError);
    expect(error.faults).toMatchObject([
      { field, message: expect.stringContaining(message) },
    ]);
    expect(directory.content()).toEqual(before);
  });

  it.each(removeExamples)('example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(REMOVE_ACTION_ID);
    const { namespace, name, targetPath, catalogInfoPath } = step.input;
    await generate({ namespace, name, targetPath, catalogInfoPath });
    await run(createRemoveAction(), step.input);
    expect(outputs.removedPaths).toHaveLength(2);
  });
});
