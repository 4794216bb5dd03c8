import fc from 'fast-check';
import { deployedObjects } from '../kustomize';
import { withoutRoute } from './withoutRoute';
import { withUpdate } from './withUpdate';

type Files = ReadonlyMap<string, string>;

const API = 'routing.router.io/v1alpha1';
const routeOf = (name: string, namespace: string) => `apiVersion: ${API}
kind: ServiceRoute
metadata:
  name: ${name}
  labels: {team: shop}
${namespace}spec:
  serviceName: ${name}
  application: shop
  environment: prod
  gatewayName: internal
`;
const configOf = (name: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: tools}\n`;
const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');
const fluxOf = (path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: shop, namespace: flux-system}
spec: {path: ${path}, prune: true, sourceRef: {kind: GitRepository, name: shop}}
`;

/** Ways in which a kustomization may patch an object; each with the file that it needs. */
const patchings: Record<
  string,
  (patch: string, name: string) => { text: string; file?: string }
> = {
  none: () => ({ text: '' }),
  file: patch => ({ text: 'patches:\n- path: p.yaml\n', file: patch }),
  inline: patch => ({ text: `patches:\n- patch: |\n${indented(patch)}` }),
  named: (patch, name) => ({
    text: `patches:\n- path: p.yaml\n  target: {kind: ServiceRoute, name: ${name}}\n`,
    file: patch,
  }),
  selected: () => ({
    text: `patches:\n- target: {kind: ServiceRoute}\n  patch: '[{op: add, path: /metadata/labels/x, value: y}]'\n`,
  }),
  merged: patch => ({
    text: 'patchesStrategicMerge:\n- p.yaml\n',
    file: patch,
  }),
  mergedInline: patch => ({
    text: `patchesStrategicMerge:\n- |\n${indented(patch)}`,
  }),
  operations: (_, name) => ({
    text: `patchesJson6902:\n- path: p.yaml\n  target: {group: routing.router.io, version: v1alpha1, kind: ServiceRoute, name: ${name}NAMESPACE}\n`,
    file: '- {op: remove, path: /metadata/labels}\n',
  }),
};

/** What a kustomization may build besides the routing. */
const additions: Record<string, string> = {
  nothing: '',
  generated: 'configMapGenerator:\n- {name: made, literals: [a=b]}\n',
  component: 'components:\n- ../../../component\n',
};

const repositories = fc
  .record({
    routes: fc.constantFrom<string[]>(['api'], ['api', 'web']),
    isNamed: fc.boolean(),
    baseAdds: fc.boolean(),
    overlays: fc.uniqueArray(
      fc.record({
        region: fc.constantFrom('weu', 'neu'),
        patching: fc.constantFrom(...Object.keys(patchings)),
        patches: fc.constantFrom('api', 'web'),
        addition: fc.constantFrom(...Object.keys(additions)),
        adds: fc.boolean(),
        isTaken: fc.boolean(),
        clusterAdds: fc.boolean(),
        spelling: fc.constantFrom('./', '', '/'),
      }),
      { selector: ({ region }) => region, minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ routes, isNamed, baseAdds, overlays }) => {
    const namespace = isNamed ? '  namespace: shop\n' : '';
    const files = new Map<string, string>();
    const list = [
      ...routes.map(name => `${name}.yaml`),
      'policy.yaml',
      ...(baseAdds ? ['config.yaml'] : []),
    ];
    files.set(
      'routing/base/kustomization.yaml',
      `${isNamed ? '' : 'namespace: shop\n'}resources:\n${list
        .map(each => `- ${each} # theirs\n`)
        .join('')}`,
    );
    routes.forEach(name =>
      files.set(`routing/base/${name}.yaml`, routeOf(name, namespace)),
    );
    files.set(
      'routing/base/policy.yaml',
      `apiVersion: ${API}\nkind: DNSPolicy\nmetadata:\n  name: dns-policy\n${namespace}spec:\n  mode: Active\n`,
    );
    if (baseAdds) {
      files.set('routing/base/config.yaml', configOf('base'));
    }
    files.set(
      'component/kustomization.yaml',
      'kind: Component\nresources: [config.yaml]\n',
    );
    files.set('component/config.yaml', configOf('component'));
    for (const overlay of overlays) {
      const folder = `routing/overlays/${overlay.region}`;
      const patchedRoute = routes.includes(overlay.patches)
        ? overlay.patches
        : 'api';
      const { text, file } = patchings[overlay.patching](
        `apiVersion: ${API}\nkind: ServiceRoute\nmetadata:\n  name: ${patchedRoute}\n${namespace}  annotations: {a: b}\n`,
        patchedRoute,
      );
      files.set(
        `${folder}/kustomization.yaml`,
        `resources:\n- ../../base\n${
          overlay.adds ? '- config.yaml\n' : ''
        }${text.replace('NAMESPACE', ', namespace: shop')}${
          additions[overlay.addition]
        }`,
      );
      if (overlay.adds) {
        files.set(`${folder}/config.yaml`, configOf('overlay'));
      }
      if (file !== undefined) {
        files.set(`${folder}/p.yaml`, file);
      }
      if (overlay.isTaken) {
        const cluster = `clusters/${overlay.region}`;
        files.set(
          `${cluster}/kustomization.yaml`,
          `resources:\n- ../../${folder}\n${
            overlay.clusterAdds ? '- config.yaml\n' : ''
          }`,
        );
        if (overlay.clusterAdds) {
          files.set(`${cluster}/config.yaml`, configOf('cluster'));
        }
      }
      files.set(
        `delivery/${overlay.region}.yaml`,
        fluxOf(`${overlay.spelling}${folder}`),
      );
    }
    return files;
  });

const faultsOf = (files: Files) => {
  const { deployments, faults } = deployedObjects(files);
  return [...deployments.flatMap(each => each.faults), ...faults].map(
    ({ path, message }) => `${path}: ${message}`,
  );
};
/** Every object with the folder that it is applied from. */
const objectsOf = (files: Files) =>
  deployedObjects(files)
    .deployments.flatMap(({ folder, objects }) =>
      objects.map(
        ({ kind, namespace, name }) =>
          `${folder}: ${kind} ${namespace}/${name}`,
      ),
    )
    .filter(each => !each.startsWith('component'))
    .sort();
/** Folders that are handed over. */
const handedOf = (files: Files) =>
  [...files.keys()]
    .filter(path => path.startsWith('delivery/'))
    .map(path => `routing/overlays/${path.slice(9, -5)}`);
const api = { namespace: 'shop', name: 'api' };

describe('whatever kustomizations there are around a route', () => {
  it('each that could be built before can be built after its removal, and makes everything else as before', () => {
    fc.assert(
      fc.property(repositories, before => {
        fc.pre(faultsOf(before).length === 0);
        const { files, removed } = withoutRoute(before, 'routing', api, () => ({
          deliveryFolder: 'delivery',
          repositoryPath: 'routing',
        }));
        expect(faultsOf(files)).toEqual([]);
        const gone = removed.map(
          ({ kind, namespace, name }) => `${kind} ${namespace}/${name}`,
        );
        expect(objectsOf(files)).toEqual(
          objectsOf(before).filter(
            each => !gone.some(object => each.endsWith(`: ${object}`)),
          ),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('what hands an overlay over goes with the overlay, and not before', () => {
    fc.assert(
      fc.property(repositories, before => {
        const { files } = withoutRoute(before, 'routing', api, () => ({
          deliveryFolder: 'delivery',
          repositoryPath: 'routing',
        }));
        expect(handedOf(files)).toEqual(
          handedOf(before).filter(folder =>
            files.has(`${folder}/kustomization.yaml`),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('each that could be built before can be built after an update of it, and makes the same objects', () => {
    fc.assert(
      fc.property(repositories, before => {
        const { files } = withUpdate(before, 'routing', api, {
          gateway: { name: 'public' },
          mode: 'RegionBound',
          sourceRegion: 'weu',
          regions: {},
        });
        expect(faultsOf(files)).toEqual(faultsOf(before));
        expect(objectsOf(files)).toEqual(objectsOf(before));
      }),
      { numRuns: 60 },
    );
  });
});
