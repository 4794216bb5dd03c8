import fc from 'fast-check';
import {
  annotation,
  canary,
  noFiles,
  shopWritten,
  tree,
} from '../__testUtils__/shop';
import { layoutNames } from '../layout';
import { withoutRoute } from './withoutRoute';
import { RoutingUpdate } from './RoutingUpdate';
import { withUpdate } from './withUpdate';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const weight = fc.integer({ min: 1, max: 1000 }).map(String);
const comment = fc.stringMatching(/^# [ -~]{0,12}$/);

/** What nobody but its owner has to do with: comments, odd spaces, quotes, blocks and flow. */
const foreign = fc
  .record({
    name: word,
    value: fc.string({ maxLength: 12 }),
    head: fc.array(comment, { maxLength: 2 }),
    style: fc.constantFrom('quoted', 'block', 'flow'),
  })
  .map(({ name, value, head, style }) => {
    const text = JSON.stringify(value);
    const data = {
      quoted: `data:\n    a:   ${text} # as it is\n`,
      block: `data:\n  a: |+\n    ${text}\n\n`,
      flow: `data: {a: ${text}, "b" : [ 1,2 ]}\n`,
    }[style];
    return `${head
      .map(line => `${line}\n`)
      .join(
        '',
      )}kind: ConfigMap\napiVersion: v1\nmetadata: {name: ${name}, namespace: theirs}\n${data}`;
  });

const asCrLf = (files: ReadonlyMap<string, string>) =>
  new Map(
    [...files].map(([path, text]) => [path, text.replace(/\n/g, '\r\n')]),
  );

describe('withUpdate', () => {
  const mode = fc.constantFrom<
    [Partial<RoutingUpdate>, Partial<RoutingUpdate>]
  >([{ mode: 'RegionBound', sourceRegion: 'weu' }, { mode: 'Active' }]);
  const gateway = fc
    .record({ name: word, namespace: fc.option(word, { nil: undefined }) })
    .map((to): [Partial<RoutingUpdate>, Partial<RoutingUpdate>] => [
      { gateway: to },
      { gateway: { name: 'internal', namespace: 'mesh' } },
    ]);
  const weights = fc
    .tuple(weight, weight)
    .map(([weu, neu]): [Partial<RoutingUpdate>, Partial<RoutingUpdate>] => [
      { regions: { weu: { weight: weu }, neu: { weight: neu } } },
      { regions: { weu: { weight: '90' }, neu: { weight: '10' } } },
    ]);

  it('and the update back give the same bytes, whatever else is in the files', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...layoutNames),
        fc.oneof(mode, gateway, weights),
        fc.array(foreign, { maxLength: 2 }),
        fc.boolean(),
        (layout, [there, back], others, hasCrLf) => {
          fc.pre(layout !== 'manifests' || !there.regions);
          const { files: written } = shopWritten({
            layout,
            traffic: layout === 'manifests' ? undefined : canary,
          });
          // Files with an object of ours may hold others; templates are no YAML.
          const mixed = new Map(
            [...written].map(([path, text]) => {
              if (path.includes('/templates/')) {
                return [path, text];
              }
              return /(route|policy)[^/]*\.yaml$/.test(path)
                ? [path, [...others, text].join('---\n')]
                : [path, `# ours\n${text}`];
            }),
          );
          const files = hasCrLf ? asCrLf(mixed) : mixed;
          const update = (from: ReadonlyMap<string, string>, wanted: object) =>
            withUpdate(
              from,
              'routing',
              { namespace: 'shop', name: 'api' },
              { regions: {}, ...wanted },
            ).files;
          expect(tree(update(update(files, there), back))).toBe(tree(files));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('changes what it is to change on the way', () => {
    const { files } = shopWritten({ layout: 'kustomize', traffic: canary });
    const { annotations } = withUpdate(
      files,
      'routing',
      { namespace: 'shop', name: 'api' },
      { regions: { weu: { weight: '7' } } },
    );
    expect(
      annotations.map(({ annotations: texts }) => texts[annotation('weight')]),
    ).toEqual(['10', '7']);
  });
});

describe('withoutRoute', () => {
  const policy = shopWritten().files.get('routing/dns-policy.yaml')!;
  const routeOf = (name: string) =>
    shopWritten({ changed: { name } }, noFiles).files.get(
      'routing/service-route.yaml',
    )!;

  it('of one of several leaves every other document byte for byte', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 4 }),
        fc.array(foreign, { maxLength: 4 }),
        fc.infiniteStream(fc.nat({ max: 2 })),
        fc.boolean(),
        (names, others, places, hasCrLf) => {
          const [gone] = names;
          const documents = [policy, ...names.map(routeOf), ...others]
            .map(text => ({
              text,
              file: places.next().value as number,
              order: places.next().value as number,
            }))
            .sort((a, b) => a.order - b.order);
          const repositoryOf = (kept: typeof documents) => {
            const files = new Map(
              [0, 1, 2].flatMap(file => {
                const texts = kept
                  .filter(each => each.file === file)
                  .map(({ text }) => text);
                return texts.length > 0
                  ? [[`routing/${file}.yaml`, texts.join('---\n')] as const]
                  : [];
              }),
            );
            return hasCrLf ? asCrLf(files) : files;
          };
          const { files } = withoutRoute(
            repositoryOf(documents),
            'routing',
            { namespace: 'shop', name: gone },
            () => ({ deliveryFolder: 'delivery', repositoryPath: 'routing' }),
          );
          expect(tree(files)).toBe(
            tree(
              repositoryOf(
                documents.filter(({ text }) => text !== routeOf(gone)),
              ),
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
