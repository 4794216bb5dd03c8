import { spawn } from 'child_process';
import { text } from 'stream/consumers';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import {
  deployedObjects,
  LayoutName,
  RoutingRequest,
  withRouting,
  withUpdate,
} from '@service-router/manifests';
import { parseAllDocuments } from 'yaml';
import { describeCluster } from '../targets';
import { findProgram } from '../targets/findProgram';
import { TestCluster } from '../TestCluster';

jest.setTimeout(300_000);

const kubectl = findProgram('kubectl');
const helm = findProgram('helm');

const request: RoutingRequest = {
  namespace: 'payments',
  name: 'api',
  serviceName: 'api',
  application: 'payments',
  environment: 'prod',
  gatewayName: 'internal',
  gatewayNamespace: 'istio-system',
  mode: 'RegionBound',
  sourceRegion: 'weu',
};
const WEIGHT =
  'external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight';

function written(layout: LayoutName): ReadonlyMap<string, string> {
  const { files } = withRouting(new Map(), {
    request,
    layout,
    folder: 'routing',
    regions: ['weu', 'neu'],
    createNamespace: true,
    traffic: {
      prefix: 'external-dns.alpha.kubernetes.io/',
      shared: { enabled: 'true', 'resource-group': 'rg "edge" {{ a }}' },
      regions:
        layout === 'manifests'
          ? {}
          : { weu: { weight: '95' }, neu: { weight: '5' } },
    },
  });
  return files;
}

/** How the objects of a region come out of a folder. */
const renderers = {
  kustomize: { program: kubectl, args: ['kustomize', 'routing/overlays/neu'] },
  helm: {
    program: helm,
    args: [
      'template',
      'routing',
      'routing',
      '--values',
      'routing/values-neu.yaml',
    ],
  },
};

/** The API server of the local fleet is in this process, which therefore does not wait. */
async function run(program: string, args: string[], cwd: string, input = '') {
  const child = spawn(program, args, { cwd });
  // A program may end without reading what it is given; how it ends tells whether it had to.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  return { status, stdout, stderr };
}

async function rendered(
  layout: LayoutName,
  files: ReadonlyMap<string, string>,
): Promise<string> {
  if (layout === 'manifests') {
    return [...files.values()].join('---\n');
  }
  const { program, args } = renderers[layout];
  const root = mkdtempSync(join(tmpdir(), 'written-routing-'));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const { status, stdout, stderr } = await run(program!, args, root);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return stdout;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Tests that need a program; they are skipped, by name, where it is not installed. */
function describeWith(
  program: string | undefined,
  title: string,
  tests: () => void,
): void {
  const describing = program ? describe : describe.skip;
  describing(title, tests);
}

const layouts: [LayoutName, string | undefined][] = [
  ['manifests', kubectl],
  ['kustomize', kubectl],
  ['helm', kubectl && helm],
];

describeCluster('routing that the scaffolder writes', {}, () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await TestCluster.start();
  });
  afterAll(() => cluster?.stop());

  const apply = (manifests: string) =>
    run(
      kubectl!,
      [
        '--kubeconfig',
        cluster.kubeconfig,
        'apply',
        '--server-side',
        '--dry-run=server',
        '-f',
        '-',
      ],
      tmpdir(),
      manifests,
    );

  for (const [layout, program] of layouts) {
    describeWith(program, `as ${layout}`, () => {
      it('is applied, all of it', async () => {
        const { status, stdout, stderr } = await apply(
          await rendered(layout, written(layout)),
        );
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout.trim().split('\n').sort()).toEqual([
          'dnspolicy.routing.router.io/dns-policy serverside-applied (server dry run)',
          'namespace/payments serverside-applied (server dry run)',
          'serviceroute.routing.router.io/api serverside-applied (server dry run)',
        ]);
      });
    });
  }

  describeWith(kubectl, 'that the definitions refuse', () => {
    it('is refused, as anything else', async () => {
      const wrong = written('manifests')
        .get('routing/dns-policy.yaml')!
        .replace('mode: RegionBound', 'mode: Sometimes');
      const { status, stderr } = await apply(wrong);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringContaining('Sometimes'),
      });
    });
  });
});

interface Named {
  metadata: { name: string };
}

describe('routing that the scaffolder writes, rendered for a region,', () => {
  const routeOf = (manifests: string) =>
    parseAllDocuments(manifests)
      .map(document => document.toJS())
      .find(value => value?.kind === 'ServiceRoute');

  for (const [layout, program] of layouts.slice(1)) {
    describeWith(program, `by ${layout}`, () => {
      it('has what is the same everywhere and what differs there', async () => {
        expect(
          routeOf(await rendered(layout, written(layout))).metadata.annotations,
        ).toEqual({
          'external-dns.alpha.kubernetes.io/webhook-traffic-manager-enabled':
            'true',
          'external-dns.alpha.kubernetes.io/webhook-traffic-manager-resource-group':
            'rg "edge" {{ a }}',
          [WEIGHT]: '5',
        });
      });

      it('has what was changed for it', async () => {
        const { files } = withUpdate(written(layout), 'routing', request, {
          regions: { neu: { weight: '50' } },
        });
        expect(
          routeOf(await rendered(layout, files)).metadata.annotations[WEIGHT],
        ).toBe('50');
      });
    });
  }

  const hostile = fc.oneof(
    fc.constantFrom(
      'a"b',
      "a'b",
      'a\nb: c',
      '\n---\nkind: Secret',
      '&anchor',
      '*alias',
      '{{ .Values.namespace.name }}',
      '{{- fail "x" }}',
      '${{ secrets.token }}',
      'on',
      'null',
      '1e3',
      '0x1F',
      '# comment',
      '\\',
      '`',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );

  describeWith(helm, 'by helm, of arbitrary values,', () => {
    it('is exactly the values', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(hostile, hostile), {
            minLength: 12,
            maxLength: 12,
          }),
          async pairs => {
            const files = pairs.reduce(
              (before, [value, setting], index) =>
                withRouting(before, {
                  request: {
                    ...request,
                    name: `route-${index}`,
                    serviceName: `x${value}`,
                  },
                  layout: 'helm',
                  folder: 'routing',
                  regions: ['neu'],
                  createNamespace: true,
                  traffic: {
                    prefix: 'external-dns.alpha.kubernetes.io/',
                    shared: { hostname: setting },
                    regions: { neu: { 'monitor-path': setting } },
                  },
                }).files,
              new Map<string, string>() as ReadonlyMap<string, string>,
            );
            const made = parseAllDocuments(await rendered('helm', files))
              .map(document => document.toJS())
              .filter(value => value.kind !== 'Namespace');
            const [planned] = deployedObjects(files, 'routing').deployments;
            const byName = (a: Named, b: Named) =>
              a.metadata.name < b.metadata.name ? -1 : 1;
            expect(
              planned.objects.map(({ value }) => value).sort(byName),
            ).toEqual(made.sort(byName));
            const routes = made
              .filter(value => value.kind === 'ServiceRoute')
              .map(({ metadata, spec }) => [
                metadata.name,
                spec.serviceName,
                Object.values(metadata.annotations),
              ]);
            expect(new Map(routes.map(route => [route[0], route]))).toEqual(
              new Map(
                pairs.map(([value, setting], index) => [
                  `route-${index}`,
                  [`route-${index}`, `x${value}`, [setting, setting]],
                ]),
              ),
            );
            expect(routes).toHaveLength(pairs.length);
          },
        ),
        { numRuns: 4 },
      );
    });
  });
});
