import { symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { backend } from '../__testUtils__/backend';
import { twoRegions } from '../__testUtils__/sample';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { RoutingInputError } from '../generate';
import { createUpdateAction, UPDATE_ACTION_ID } from './createUpdateAction';
import { updateExamples } from './updateAction.examples';

const route = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const patch = (region: string) =>
  `routing/overlays/${region}/service-route-test-workload-route.yaml`;

describe('service-router:update', () => {
  const { directory, logger, outputs, generate, run, textOf } =
    createWorkspaceBench();
  const outside = createMockDirectory();
  const update = (input: object, options = {}) =>
    run(createUpdateAction(backend()), { ...route, ...input }, options);

  it('finds a route by the namespace that a kustomization of the workspace gives it, and says what changes along', async () => {
    await generate(twoRegions);
    directory.addContent({
      'clusters/weu/kustomization.yaml':
        'namespace: one\nresources: [../../routing/overlays/weu]\n',
      'clusters/neu/kustomization.yaml':
        'namespace: two\nresources: [../../routing/overlays/neu]\n',
    });
    await update({ namespace: 'one', gateway: 'mesh/public' });
    expect(outputs.changedPaths).toEqual(['routing/base/service-route.yaml']);
    expect(outputs.markdown).toContain(
      '- `ServiceRoute two/test-workload-route` (`clusters/neu`)',
    );
    expect(logger.warn).toHaveBeenCalledWith(
      'ServiceRoute two/test-workload-route changes as well: clusters/neu makes it of the same lines',
    );
  });

  it('takes a weight of 0 for a region that is switched off, and any other for one that is on', async () => {
    await generate(twoRegions);
    await update({ weights: { weu: 100, neu: 0 } });
    expect(await textOf(patch('neu'))).toContain('endpoint-status: Disabled');
    await update({ weights: { weu: 95, neu: 5 } });
    expect(await textOf(patch('neu'))).toContain('endpoint-status: Enabled');
    expect(await textOf(patch('neu'))).toContain('weight: "5"');
  });

  it('shifts weights, and tells what is different', async () => {
    await generate(twoRegions);
    await update({ weights: { weu: 50, neu: '50' } });
    expect(outputs).toMatchObject({
      layout: 'kustomize',
      changedPaths: [patch('neu'), patch('weu')],
      changes: [
        {
          field: 'weight',
          region: 'weu',
          before: '90',
          after: '50',
          file: patch('weu'),
        },
        {
          field: 'weight',
          region: 'neu',
          before: '10',
          after: '50',
          file: patch('neu'),
        },
      ],
      markdown: expect.stringContaining('| weight | weu | `90` | `50` |'),
    });
    expect(await textOf(patch('weu'))).toContain('weight: "50"');
  });

  it('fails a region over and back, to the byte', async () => {
    const statuses = { weu: 'Enabled', neu: 'Disabled' };
    await generate({
      ...twoRegions,
      trafficManager: { ...twoRegions.trafficManager, statuses },
    });
    const before = directory.content();
    await update({ statuses: { weu: 'Disabled', neu: 'Enabled' } });
    expect(await textOf(patch('weu'))).toContain('endpoint-status: Disabled');
    await update({ statuses });
    expect(directory.content()).toEqual(before);
  });

  describe('with something wrong that stood before', () => {
    const base = 'routing/base/service-route.yaml';
    const withStanding = async (annotation: string, value: string) => {
      await generate(twoRegions);
      await directory.addContent({
        [base]: (
          await textOf(base)
        ).replace(
          'annotations:\n',
          `annotations:\n    external-dns.alpha.kubernetes.io/webhook-traffic-manager-${annotation}: "${value}"\n`,
        ),
      });
    };

    it.each`
      annotation        | value   | told
      ${'moniter-path'} | ${'/x'} | ${'webhook-traffic-manager-moniter-path is not a setting of Traffic Manager. It was so before this change'}
      ${'dns-ttl'}      | ${'x'}  | ${'webhook-traffic-manager-dns-ttl is "x"'}
    `(
      'fails a region over whatever $annotation is, and says so',
      async ({ annotation, value, told }) => {
        await withStanding(annotation, value);
        await update({ statuses: { weu: 'Disabled' } });
        expect(await textOf(patch('weu'))).toContain(
          'endpoint-status: Disabled',
        );
        expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining(told));
      },
    );

    it('still refuses to take the last region out', async () => {
      await withStanding('moniter-path', '/x');
      await expect(
        update({ statuses: { weu: 'Disabled', neu: 'Disabled' } }),
      ).rejects.toThrow('nobody would get an answer');
    });
  });

  it('says in the log and in the pull request where a change does not come out', async () => {
    await generate(twoRegions);
    const overlay = 'routing/overlays/weu/kustomization.yaml';
    await directory.addContent({
      [overlay]: (
        await textOf(overlay)
      ).replace(
        'patches:\n',
        'patches:\n  - target: {kind: ServiceRoute}\n    patch: "[{op: replace, path: /spec/gatewayName, value: old}]"\n',
      ),
    });
    await update({ gateway: 'ns-service-router/new' });
    const told = expect.stringContaining(
      'gatewayName is "old" in weu (routing/overlays/weu) whatever was changed',
    );
    expect(logger.warn).toHaveBeenCalledWith(told);
    expect(outputs).toMatchObject({ markdown: told });
  });

  it('writes nothing the second time', async () => {
    await generate();
    const wanted = { mode: 'RegionBound', sourceRegion: 'weu' };
    await update(wanted);
    const before = directory.content();
    await update(wanted);
    expect(directory.content()).toEqual(before);
    expect(outputs).toMatchObject({
      changedPaths: [],
      changes: [],
      markdown: 'Nothing changes.\n',
    });
    expect(logger.info).toHaveBeenLastCalledWith(
      expect.stringContaining('is so already'),
    );
  });

  it('writes in a dry run as well, since its workspace is thrown away', async () => {
    await generate();
    await update(
      { mode: 'RegionBound', sourceRegion: 'weu' },
      { isDryRun: true },
    );
    expect(await textOf('routing/dns-policy.yaml')).toContain('RegionBound');
  });

  it('stops when the task is cancelled', async () => {
    await generate();
    const before = directory.content();
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      update({ mode: 'RegionBound', sourceRegion: 'weu' }, { signal }),
    ).rejects.toThrow('cancelled');
    expect(directory.content()).toEqual(before);
  });

  it.each`
    field             | input                                                    | message
    ${'mode'}         | ${{}}                                                    | ${'nothing is to be changed'}
    ${'mode'}         | ${{ sourceRegion: '', gateway: '' }}                     | ${'nothing is to be changed'}
    ${'namespace'}    | ${{ mode: 'Active', namespace: 'a.b' }}                  | ${'namespace "a.b" has a dot'}
    ${'name'}         | ${{ mode: 'Active', name: '' }}                          | ${'name must be specified'}
    ${'targetPath'}   | ${{ mode: 'Active', targetPath: '../x' }}                | ${'leaves the workspace'}
    ${'targetPath'}   | ${{ mode: 'Active', targetPath: 'elsewhere' }}           | ${'is not in elsewhere (looked in 0 YAML files'}
    ${'targetPath'}   | ${{ mode: 'Active', name: 'other' }}                     | ${'ServiceRoute ns-workload-a/other is not in routing'}
    ${'sourceRegion'} | ${{ mode: 'RegionBound' }}                               | ${'sourceRegion must be specified'}
    ${'sourceRegion'} | ${{ sourceRegion: 'West' }}                              | ${'sourceRegion "West" has the capital letter'}
    ${'gateway'}      | ${{ gateway: 'a/b/c' }}                                  | ${'must be written as "namespace/name"'}
    ${'gatewayName'}  | ${{ gateway: 'mesh/In' }}                                | ${'gatewayName "In" has the capital letter'}
    ${'weights'}      | ${{ weights: { 'W EU': 1 } }}                            | ${'"W EU" has the capital letter'}
    ${'weights.neu'}  | ${{ weights: { neu: -1 } }}                              | ${'weight is "-1"'}
    ${'statuses'}     | ${{ statuses: { weu: 'Disabled', neu: 'Disabled' } }}    | ${'nobody would get an answer'}
    ${'weights.neu'}  | ${{ weights: { neu: 0 }, statuses: { neu: 'Enabled' } }} | ${'weights.neu is 0, which switches the region off, and statuses.neu is Enabled'}
  `('refuses $input at $field', async ({ field, input, message }) => {
    await generate(twoRegions);
    const before = directory.content();
    const error = await update(input).catch(reason => reason);
    expect(error).toBeInstanceOf(RoutingInputError);
    expect(error.message).toContain('service-router:update wrote nothing: ');
    expect(error.faults).toMatchObject([
      { field, message: expect.stringContaining(message) },
    ]);
    expect(directory.content()).toEqual(before);
  });

  it('refuses a link of the folder that leads outside', async () => {
    await generate();
    outside.setContent({ 'a.yaml': 'a: 1\n' });
    await symlink(
      outside.resolve('a.yaml'),
      directory.resolve('routing/link.yaml'),
    );
    await expect(update({ mode: 'Active' })).rejects.toThrow(
      'routing/link.yaml leads out of the workspace',
    );
  });

  it.each(updateExamples)('example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(UPDATE_ACTION_ID);
    const { namespace, name, targetPath } = step.input;
    await generate({
      ...twoRegions,
      namespace,
      name,
      targetPath: targetPath && `${targetPath}/routing`,
      mode: 'RegionBound',
      sourceRegion: 'neu',
    });
    await run(createUpdateAction(backend()), step.input);
    expect(outputs.changes).not.toEqual([]);
  });
});
