import { InputError } from '@backstage/errors';
import { deployedObjects } from '@service-router/manifests';
import fc from 'fast-check';
import { backend } from '../__testUtils__/backend';
import { hostileText } from '../__testUtils__/hostileText';
import { sample, twoRegions } from '../__testUtils__/sample';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { createUpdateAction } from './createUpdateAction';

jest.setTimeout(120_000);

const KEY = 'external-dns.alpha.kubernetes.io/webhook-traffic-manager-';

/** An object as clusters get it. */
interface Applied {
  kind: string;
  metadata: { annotations?: Record<string, unknown> };
  spec: Record<string, unknown>;
}

/** Objects by region, as Kustomize or Helm makes them. */
type AppliedByRegion = Record<string, Applied[]>;

function appliedOf(files: Map<string, string>): AppliedByRegion {
  return Object.fromEntries(
    deployedObjects(files)
      .deployments.filter(({ region }) => region)
      .map(({ region, objects }) => [
        region!,
        structuredClone(objects.map(({ value }) => value)) as never,
      ]),
  );
}

/** Applied objects with a change in those of a kind. */
function withChange(
  before: AppliedByRegion,
  kind: string,
  change: (object: Applied, region: string) => void,
): AppliedByRegion {
  const after = structuredClone(before);
  for (const [region, objects] of Object.entries(after)) {
    objects
      .filter(object => object.kind === kind)
      .forEach(object => change(object, region));
  }
  return after;
}

function setting(key: string, text: string) {
  return (before: AppliedByRegion) =>
    withChange(before, 'ServiceRoute', ({ metadata }, region) => {
      if (region === 'weu') {
        metadata.annotations = { ...metadata.annotations, [KEY + key]: text };
      }
    });
}

/** For each input that takes a text: what it is given as, and what that leads to. */
const inputs = {
  sourceRegion: {
    given: (text: string) => ({ mode: 'RegionBound', sourceRegion: text }),
    meant: (text: string) => (before: AppliedByRegion) =>
      withChange(before, 'DNSPolicy', ({ spec }) => {
        // A field that was left empty counts as absent.
        spec.sourceRegion = text || spec.sourceRegion;
      }),
  },
  gateway: {
    given: (text: string) => ({ mode: 'RegionBound', gateway: text }),
    meant: (text: string) => (before: AppliedByRegion) =>
      withChange(before, 'ServiceRoute', ({ spec }) => {
        const [name, namespace] = text.split('/').reverse();
        if (text) {
          spec.gatewayName = name;
          delete spec.gatewayNamespace;
          Object.assign(spec, namespace && { gatewayNamespace: namespace });
        }
      }),
  },
  weight: {
    given: (text: string) => ({ weights: { weu: text } }),
    meant: (text: string) =>
      text === '0'
        ? setting('endpoint-status', 'Disabled')
        : setting('weight', text),
  },
  status: {
    given: (text: string) => ({ statuses: { weu: text } }),
    meant: (text: string) => setting('endpoint-status', text),
  },
  region: {
    given: (text: string) => ({ weights: { [text]: 5 } }),
    meant: (text: string) => (before: AppliedByRegion) =>
      withChange(before, 'ServiceRoute', ({ metadata }, region) => {
        if (region === text) {
          metadata.annotations = {
            ...metadata.annotations,
            [`${KEY}weight`]: '5',
          };
        }
      }),
  },
};

/** How else the same files may be written. */
const styles = {
  'as generated': (text: string) => text,
  'with comments': (text: string) =>
    text.replace(/^( *[\w-]+: [^#\n]+)$/gm, '$1 # ours'),
  'with line ends of Windows': (text: string) => text.replace(/\n/g, '\r\n'),
};

/** The files of a workspace by path. */
function flat(tree: object, folder = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[`${folder}${name}`, value] as const]
        : [...flat(value, `${folder}${name}/`)],
    ),
  );
}

describe('service-router:update, given any text in any input,', () => {
  const { directory, generate, run } = createWorkspaceBench();
  const names = Object.keys(inputs) as (keyof typeof inputs)[];
  const sound = fc.constantFrom(
    ...['neu', 'weu', 'mesh/public', 'public', '1', '1000', '0', 'Disabled'],
  );

  it.each(['kustomize', 'helm'])(
    'refuses it and changes nothing, or changes exactly that (%s)',
    async layout => {
      await generate({
        ...twoRegions,
        layout,
        mode: 'RegionBound',
        sourceRegion: 'neu',
      });
      const generated = flat(directory.content() ?? {});
      expect(Object.keys(appliedOf(generated))).toEqual(['neu', 'weu']);
      const counts = { refused: 0, changed: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...names),
          fc.constantFrom(...Object.values(styles)),
          fc.oneof(hostileText, sound),
          async (name, styled, text) => {
            const before = new Map(
              [...generated].map(([path, content]) => [
                path,
                path.includes('templates/') ? content : styled(content),
              ]),
            );
            directory.setContent(Object.fromEntries(before));
            const { given, meant } = inputs[name];
            const { namespace, name: route } = sample;
            const error = await run(createUpdateAction(backend()), {
              namespace,
              name: route,
              ...given(text),
            }).catch(reason => reason);
            const after = flat(directory.content() ?? {});
            counts[error ? 'refused' : 'changed'] += 1;
            const standing = appliedOf(before);
            expect(
              error
                ? { isInput: error instanceof InputError, files: after }
                : appliedOf(after),
            ).toEqual(
              error ? { isInput: true, files: before } : meant(text)(standing),
            );
          },
        ),
        { numRuns: 150 },
      );
      expect(counts.refused).toBeGreaterThan(30);
      expect(counts.changed).toBeGreaterThan(15);
    },
  );
});
