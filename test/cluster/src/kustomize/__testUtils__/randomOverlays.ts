import * as fc from 'fast-check';
import { stringify } from 'yaml';

/** A value as people write it in the spec of a custom resource. */
const leaf = fc.oneof(
  fc.constantFrom(
    'on',
    'yes',
    'n',
    'true',
    '1:30',
    '0777',
    '12',
    '',
    'a b',
    '#x',
  ),
  fc.constantFrom<unknown>(true, false, 0, 7, 1.5),
  fc.constant<unknown[]>([1, 'two', { three: 3 }]),
);
const spec = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), leaf, { maxKeys: 3 })
  .chain(flat =>
    fc
      .dictionary(fc.constantFrom('x', 'z', 'w'), leaf, { maxKeys: 3 })
      .map(nested => ({ ...flat, nested })),
  );
const specPatch = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'd'),
    fc.oneof(leaf, fc.constant(null)),
    {
      maxKeys: 3,
    },
  )
  .chain(flat =>
    fc
      .option(
        fc.dictionary(
          fc.constantFrom('x', 'z', 'v'),
          fc.oneof(leaf, fc.constant(null)),
          { maxKeys: 3 },
        ),
        { nil: undefined },
      )
      .map(nested => (nested ? { ...flat, nested } : flat)),
  );
const texts = fc.dictionary(
  fc.constantFrom('router.io/one', 'two', 'three'),
  fc.constantFrom('on', '1', 'x', ''),
  { minKeys: 1, maxKeys: 3 },
);

const object = fc.record({
  kind: fc.constantFrom('ServiceRoute', 'DNSPolicy'),
  name: fc.constantFrom('api', 'web'),
  namespace: fc.constantFrom('payments', 'shop', undefined),
  annotations: fc.option(texts, { nil: undefined }),
  spec,
});

type Drawn = typeof object extends fc.Arbitrary<infer T> ? T : never;

function manifest({
  kind,
  name,
  namespace,
  annotations,
  spec: content,
}: Drawn) {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind,
    metadata: {
      name,
      ...(namespace ? { namespace } : {}),
      ...(annotations ? { annotations } : {}),
    },
    spec: content,
  };
}

const idOf = ({ kind, name, namespace }: Drawn) =>
  `${kind}/${namespace ?? ''}/${name}`;

/** Kustomization fields that change every object. */
const changes = fc.record(
  {
    namespace: fc.constantFrom('other', 'shop'),
    namePrefix: fc.constant('pre-'),
    nameSuffix: fc.constant('-suf'),
    commonLabels: texts,
    commonAnnotations: texts,
    labels: fc.array(fc.record({ pairs: texts }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const operation = fc.oneof(
  fc.record({
    op: fc.constantFrom('add', 'replace'),
    path: fc.constantFrom(
      '/spec/a',
      '/spec/nested/x',
      '/spec/e',
      '/spec/none/x',
    ),
    value: leaf,
  }),
  fc.record({
    op: fc.constant('remove'),
    path: fc.constantFrom('/spec/a', '/spec/nested', '/spec/b'),
  }),
);

const target = fc.record(
  {
    kind: fc.constantFrom('ServiceRoute', 'DNSPolicy', 'Service.*', 'Nothing'),
    name: fc.constantFrom('api', 'a.i', 'pre-api', 'web'),
    namespace: fc.constantFrom('payments', 'default', 'other'),
    group: fc.constant('routing.router.io'),
    annotationSelector: fc.constantFrom('two', 'two=x', 'three!=1', '!two'),
  },
  { requiredKeys: ['kind'] },
);

function patchesFor(objects: Drawn[]) {
  const whole = fc
    .tuple(fc.constantFrom(...objects), specPatch, fc.option(texts))
    .map(([{ kind, name, namespace }, content, annotations]) => ({
      patch: stringify(
        {
          ...manifest({
            kind,
            name,
            namespace,
            annotations: annotations ?? undefined,
            spec: {} as never,
          }),
          spec: content,
        },
        { version: '1.1' },
      ),
    }));
  const aimed = fc.tuple(target, specPatch).map(([aim, content]) => ({
    target: aim,
    patch: stringify(
      {
        apiVersion: 'v1',
        kind: 'Any',
        metadata: { name: 'any' },
        spec: content,
      },
      { version: '1.1' },
    ),
  }));
  const operations = fc
    .tuple(target, fc.array(operation, { minLength: 1, maxLength: 2 }))
    .map(([aim, list]) => ({
      target: aim,
      patch: stringify(list, { version: '1.1' }),
    }));
  return fc.array(fc.oneof(whole, whole, aimed, operations), { maxLength: 3 });
}

/** The old forms of patches: texts, and operations for one object that is named. */
function oldPatchesFor(objects: Drawn[]) {
  const named = fc
    .tuple(
      fc.constantFrom(...objects),
      fc.array(operation, { minLength: 1, maxLength: 2 }),
    )
    .map(([{ kind, name, namespace }, list]) => ({
      target: {
        group: 'routing.router.io',
        version: 'v1alpha1',
        kind,
        name,
        ...(namespace ? { namespace } : {}),
      },
      patch: stringify(list, { version: '1.1' }),
    }));
  const merges = fc
    .tuple(fc.constantFrom(...objects), specPatch)
    .map(([{ kind, name, namespace }, content]) =>
      stringify(
        {
          ...manifest({
            kind,
            name,
            namespace,
            spec: {} as never,
            annotations: undefined,
          }),
          spec: content,
        },
        { version: '1.1' },
      ),
    );
  return fc.record(
    {
      patchesJson6902: fc.array(named, { maxLength: 1 }),
      patchesStrategicMerge: fc.array(merges, { maxLength: 1 }),
    },
    { requiredKeys: [] },
  );
}

/** A base and an overlay of it with a component, as files; what Kustomize makes of `overlay` may be an error. */
export const overlays: fc.Arbitrary<Map<string, string>> = fc
  .uniqueArray(object, { minLength: 1, maxLength: 3, selector: idOf })
  .chain(objects =>
    fc.tuple(
      fc.constant(objects),
      changes,
      changes,
      patchesFor(objects),
      patchesFor(objects),
      fc.option(fc.tuple(changes, patchesFor(objects)), { nil: undefined }),
      fc.option(oldPatchesFor(objects), { nil: undefined }),
    ),
  )
  .map(drawn => {
    const [objects, inBase, inOverlay, basePatches, overlayPatches] = drawn;
    const [, , , , , component, oldPatches] = drawn;
    const resources = objects
      .map(item => stringify(manifest(item), { version: '1.1' }))
      .join('---\n');
    const kustomization = (value: unknown) =>
      stringify(value, { version: '1.1' });
    return new Map([
      ['base/objects.yaml', resources],
      [
        'base/kustomization.yaml',
        kustomization({
          resources: ['objects.yaml'],
          ...inBase,
          patches: basePatches,
        }),
      ],
      [
        'overlays/weu/kustomization.yaml',
        kustomization({
          resources: ['../../base'],
          ...inOverlay,
          ...(component ? { components: ['../../component'] } : {}),
          ...oldPatches,
          patches: overlayPatches,
        }),
      ],
      ...(component
        ? [
            [
              'component/kustomization.yaml',
              kustomization({
                apiVersion: 'kustomize.config.k8s.io/v1alpha1',
                kind: 'Component',
                ...component[0],
                patches: component[1],
              }),
            ] as const,
          ]
        : []),
    ]);
  });
