import { appendFile, rm, symlink } from 'node:fs/promises';
import { kustomizedObjects } from '@service-router/manifests';
import { backend } from '../__testUtils__/backend';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { createRemoveAction } from '../remove';
import { createUpdateAction } from '../update';
import { readWorkspace } from './readWorkspace';

const route = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'x', namespace: route.namespace },
};

describe('the actions, of files that are not what they read and write themselves', () => {
  const { directory, run, generate, outputs, textOf } = createWorkspaceBench();
  const remove = () =>
    run(createRemoveAction(), { ...route, removeNamespace: true });

  it('keep the Namespace that an object in JSON is in', async () => {
    directory.addContent({ 'deploy/x.json': JSON.stringify(DEPLOYMENT) });
    await generate();
    await remove();
    expect(outputs.kept).toEqual([
      {
        object: 'Namespace ns-workload-a',
        file: 'routing/namespace.yaml',
        because: 'Deployment ns-workload-a/x is still there (deploy/x.json)',
      },
    ]);
  });

  it('keep a Namespace that a file too large to be read may need', async () => {
    directory.addContent({ 'all.yaml': `# ${'x'.repeat(5_000_000)}\n` });
    await generate();
    await remove();
    expect(outputs.kept).toContainEqual({
      object: 'Namespace ns-workload-a',
      file: 'routing/namespace.yaml',
      because: 'all.yaml was not read (it has more than 5 MB) and may need it',
    });
  });

  it('keep a Namespace that a folder outside of the workspace may need', async () => {
    await symlink('/', directory.resolve('elsewhere'));
    await generate();
    await remove();
    expect(outputs.kept).toContainEqual({
      object: 'Namespace ns-workload-a',
      file: 'routing/namespace.yaml',
      because:
        'elsewhere was not read (it is a link out of the workspace) and may need it',
    });
  });

  it.each`
    what                             | file                  | text                              | because
    ${'an object in JSON'}           | ${'routing/x.json'}   | ${JSON.stringify(DEPLOYMENT)}     | ${'Deployment ns-workload-a/x is still there (routing/x.json)'}
    ${'a file too large to be read'} | ${'routing/all.yaml'} | ${`# ${'x'.repeat(5_000_000)}\n`} | ${'routing/all.yaml was not read (it has more than 5 MB) and may be applied'}
  `(
    'keep what hands over a folder with $what',
    async ({ file, text, because }) => {
      directory.addContent({ [file]: text });
      await generate({
        delivery: 'argocd',
        repositoryUrl: 'https://git.example.com/a/b.git',
        createNamespace: false,
      });
      await rm(directory.resolve('routing/dns-policy.yaml'));
      await run(createRemoveAction(), route);
      expect(outputs.kept).toContainEqual({
        object: 'what hands routing over',
        file: 'routing-delivery/every-region.yaml',
        because,
      });
    },
  );

  it('tie a large catalog file, and lose nothing of it', async () => {
    const entity =
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: shop\n';
    const rest = `spec: { type: service, lifecycle: x, owner: o }\n# ${'x'.repeat(
      1_200_000,
    )}\n`;
    directory.addContent({ 'catalog-info.yaml': entity + rest });
    await generate();
    expect(await textOf('catalog-info.yaml')).toBe(
      `${entity}  annotations:\n    router.io/service-route: ns-workload-a/test-workload-route\n${rest}`,
    );
  });

  it('overwrite no catalog file that is too large to be read', async () => {
    const text = 'x'.repeat(5_000_001);
    directory.addContent({ 'catalog-info.yaml': text });
    await expect(generate()).rejects.toThrow(
      'catalog-info.yaml cannot be read: it has more than 5 MB',
    );
    expect(directory.content()).toEqual({ 'catalog-info.yaml': text });
  });

  it('add to a Kustomization without extension, so that what it makes can be built', async () => {
    directory.addContent({
      'routing/base/Kustomization': 'resources: [deployment.yaml]\n',
      'routing/base/deployment.yaml': JSON.stringify(DEPLOYMENT),
    });
    await generate({ layout: 'kustomize', regions: ['weu'] });
    const { files } = await readWorkspace(directory.path, []);
    const built = kustomizedObjects(files, 'routing/overlays/weu');
    expect([built.faults, built.objects.map(({ kind }) => kind)]).toEqual([
      [],
      expect.arrayContaining(['Deployment', 'ServiceRoute', 'DNSPolicy']),
    ]);
  });

  it('take what is removed out of a Kustomization without extension', async () => {
    await generate();
    directory.addContent({
      'routing/Kustomization':
        'resources:\n  - namespace.yaml\n  - dns-policy.yaml\n  - service-route.yaml\n',
    });
    await run(createRemoveAction(), route);
    expect(await textOf('routing/Kustomization')).toBe(
      'resources:\n  - namespace.yaml\n',
    );
  });

  it('change no file that is not UTF-8', async () => {
    await generate();
    const path = directory.resolve('routing/service-route.yaml');
    await appendFile(path, Buffer.from('# Stra\xdfe\n', 'latin1'));
    await expect(
      run(createUpdateAction(backend()), { ...route, gateway: 'mesh/other' }),
    ).rejects.toThrow(
      'routing/service-route.yaml is not UTF-8, so that characters would be lost by changing it; save it as UTF-8 first',
    );
  });

  it('write beside a kustomization elsewhere that cannot be built', async () => {
    directory.addContent({
      'other/kustomization.yaml': 'resources: [not-there.yaml]\n',
    });
    await generate({ layout: 'kustomize', regions: ['weu'] });
    expect(outputs.layout).toBe('kustomize');
  });
});
