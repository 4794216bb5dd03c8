import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withRouting } from '@service-router/manifests';
import { run } from './run';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
spec:
  serviceName: api
  environment: prod
  application: shop
  gatewayName: public
`;
const WRONG = ROUTE.replace('serviceName: api', 'serviceName: Api');
const UNKNOWN_KEY = ROUTE.replace(
  'spec:',
  '  annotations:\n    external-dns.kubernetes.io/webhook-traffic-manager-weight: "1"\nspec:',
);
const BACKEND = 'https://backstage.example.com';

describe('service-router', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'service-router-cli-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  async function write(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(root, dirname(path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }

  async function call(
    words: string,
    given: {
      folder?: string;
      stdin?: string;
      env?: Record<string, string>;
      fetch?: typeof fetch;
    } = {},
  ) {
    const written = { stdout: '', stderr: '' };
    const stream = (name: keyof typeof written) => ({
      write: (text: string) => {
        written[name] += text;
      },
    });
    const code = await run(words.split(' '), {
      folder: join(root, given.folder ?? ''),
      env: given.env ?? {},
      stdin: (async function* stdin() {
        yield given.stdin ?? '';
      })(),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      fetch:
        given.fetch ??
        (async () => {
          throw new Error('nobody is to be asked');
        }),
    });
    return { code, ...written };
  }

  it('passes what is right', async () => {
    await write({ 'apps/route.yaml': ROUTE });
    expect(await call('check')).toEqual({
      code: 0,
      stdout: '0 errors, 0 warnings in 1 object.\n',
      stderr: '',
    });
  });

  it('refuses what is wrong, and says where', async () => {
    await write({ 'apps/route.yaml': WRONG });
    const { code, stdout } = await call('check');
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining(
        'apps/route.yaml\n     7  error    ServiceRoute payments/api: serviceName "Api"',
      ),
    ]);
  });

  it.each`
    words                       | code
    ${'check'}                  | ${0}
    ${'check --max-warnings 0'} | ${1}
    ${'check --max-warnings 1'} | ${0}
  `('$words, with one warning, ends with $code', async ({ words, code }) => {
    await write({ 'route.yaml': UNKNOWN_KEY });
    expect((await call(words)).code).toBe(code);
  });

  it('ends with 2 where a path is not there', async () => {
    expect(await call('check nowhere')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'service-router: there is no nowhere\n',
    });
  });

  it('ends with 2 where it is called wrongly', async () => {
    expect((await call('check --nothing')).code).toBe(2);
  });

  it('reads manifests from standard input', async () => {
    const { code, stdout } = await call('check -', { stdin: WRONG });
    expect([code, stdout.split('\n')[0]]).toEqual([1, 'stdin.yaml']);
  });

  it('names files as the repository does, wherever it is called', async () => {
    await write({ '.git/HEAD': '', 'apps/route.yaml': WRONG });
    const { stdout } = await call('check .', { folder: 'apps' });
    expect(stdout.split('\n')[0]).toBe('apps/route.yaml');
  });

  it('finds the base of an overlay that is checked alone', async () => {
    await write({
      'routing/base/kustomization.yaml': 'resources: [route.yaml]\n',
      'routing/base/route.yaml': WRONG,
      'routing/overlays/weu/kustomization.yaml': 'resources: [../../base]\n',
    });
    const { stdout } = await call('check routing/overlays/weu');
    expect(stdout).toContain('routing/base/route.yaml\n     7  error');
  });

  it('takes up what a kustomization elsewhere in the repository makes of a folder', async () => {
    await write({
      '.git/HEAD': '',
      'routing/kustomization.yaml': 'resources: [route.yaml]\n',
      'routing/route.yaml': ROUTE.replace('  namespace: payments\n', ''),
      'clusters/kustomization.yaml': 'resources: [weu]\n',
      'clusters/weu/kustomization.yaml':
        'namespace: shop\nresources: [../../routing, other.yaml]\n',
      'clusters/weu/other.yaml': WRONG.replace('name: api', 'name: web'),
    });
    expect(await call('check routing')).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings in 1 object.\n',
    });
  });

  it('checks one file', async () => {
    await write({ 'a.yaml': WRONG, 'b.yaml': ROUTE });
    expect((await call('check b.yaml')).code).toBe(0);
  });

  it.each`
    words               | code | told
    ${'check'}          | ${0} | ${'Not checked: all.yaml:1: this file is larger than manifests are'}
    ${'check all.yaml'} | ${1} | ${'serviceName "Api"'}
  `(
    '$words, with a file of 5 MB, ends with $code',
    async ({ words, code, told }) => {
      await write({ 'all.yaml': `${WRONG}# ${'x'.repeat(5_000_000)}\n` });
      expect(await call(words)).toMatchObject({
        code,
        stdout: expect.stringContaining(told),
      });
    },
  );

  it('tells a link that leads nowhere at the kustomization that needs it, and checks the rest', async () => {
    await write({
      'a/kustomization.yaml': 'resources:\n  - gone.yaml\n  - round\n',
      'b/route.yaml': WRONG,
    });
    await symlink('nowhere.yaml', join(root, 'a/gone.yaml'));
    await symlink('round', join(root, 'a/round'));
    const { code, stdout } = await call('check');
    expect(code).toBe(1);
    expect(stdout).toContain('there is no file and no folder gone.yaml here');
    expect(stdout).toContain('serviceName "Api"');
  });

  it('refuses kustomizations that only refer to each other, and names them', async () => {
    await write({
      'a/kustomization.yaml': 'resources: [../b]\n',
      'b/kustomization.yaml': 'resources: [../a]\n',
    });
    const { code, stdout } = await call('check');
    expect(code).toBe(1);
    expect(stdout).toContain('a needs b, which needs a');
  });

  it('says what went wrong in words that no CI takes for a command', async () => {
    expect((await call('check ##vso[task.setvariable]')).stderr).toBe(
      'service-router: there is no # #vso[task.setvariable]\n',
    );
  });

  it('looks into no node_modules', async () => {
    await write({ 'node_modules/a/route.yaml': WRONG, 'route.yaml': ROUTE });
    expect(await call('check')).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings in 1 object.\n',
    });
  });

  describe('of links', () => {
    beforeEach(async () => {
      await write({
        'real/route.yaml': WRONG,
        'app/own.yaml': ROUTE.replace(/: api/g, ': web'),
      });
    });

    it.each`
      what          | target                  | link
      ${'a file'}   | ${'../real/route.yaml'} | ${'app/route.yaml'}
      ${'a folder'} | ${'../real'}            | ${'app/routing'}
    `(
      'tells one to $what that is not read otherwise',
      async ({ target, link }) => {
        await symlink(target, join(root, link));
        expect(await call('check app')).toMatchObject({
          code: 0,
          stdout: expect.stringContaining(
            `Not checked: ${link}:1: this link is not followed; check it by its name: service-router check ${link}.\n`,
          ),
        });
        expect((await call(`check ${link}`)).code).toBe(1);
      },
    );

    it.each(['../real/route.yaml', '../real', '.'])(
      'says nothing of one to %s, which is read where it is, once',
      async target => {
        await symlink(target, join(root, 'app/link.yaml'));
        const { code, stdout } = await call('check');
        expect([code, stdout.split('\n').slice(-2)]).toEqual([
          1,
          ['1 error, 0 warnings in 2 objects.', ''],
        ]);
        expect(stdout).not.toContain('Not checked');
      },
    );

    it('says nothing of one that a kustomization takes up', async () => {
      await write({ 'app/kustomization.yaml': 'resources: [route.yaml]\n' });
      await symlink('../real/route.yaml', join(root, 'app/route.yaml'));
      const { code, stdout } = await call('check app');
      expect([code, stdout.includes('Not checked')]).toEqual([1, false]);
    });
  });

  it('checks the values of each region of a chart', async () => {
    const { files } = withRouting(new Map(), {
      layout: 'helm',
      folder: 'chart',
      request: {
        namespace: 'shop',
        name: 'api',
        serviceName: 'api',
        application: 'shop',
        environment: 'prod',
        gatewayName: 'public',
        mode: 'Active',
      },
      regions: ['neu', 'weu'],
      createNamespace: false,
      traffic: {
        prefix: 'external-dns.alpha.kubernetes.io/',
        shared: { enabled: 'true', 'resource-group': 'rg' },
        regions: { neu: { weight: '10' }, weu: { weight: '90' } },
      },
    });
    const last = 'chart/values-weu.yaml';
    await write({
      ...Object.fromEntries(files),
      [last]: files.get(last)!.replace('"90"', '"5000"'),
    });
    const { code, stdout } = await call('check');
    expect([code, stdout]).toEqual([1, expect.stringContaining('"5000"')]);
  });

  it('writes a report beside the words', async () => {
    await write({ 'route.yaml': WRONG });
    const { stdout } = await call('check --format json --output report.json');
    const report = JSON.parse(
      await readFile(join(root, 'report.json'), 'utf8'),
    );
    expect([report.summary.errors, stdout.includes('1 error')]).toEqual([
      1,
      true,
    ]);
  });

  it('keeps the words out of a report on standard output', async () => {
    await write({ 'route.yaml': WRONG });
    const { stdout, stderr } = await call('check --format sarif');
    expect([JSON.parse(stdout).version, stderr.includes('1 error')]).toEqual([
      '2.1.0',
      true,
    ]);
  });

  describe('with a backend', () => {
    const answering =
      (status: number, body: unknown, asked: Request[] = []): typeof fetch =>
      async (url, init) => {
        asked.push(new Request(url, init));
        return new Response(JSON.stringify(body), { status });
      };
    const plan = {
      findings: [],
      unchecked: [],
      zones: [],
      profiles: [],
      routes: [],
    };

    beforeEach(() => write({ 'route.yaml': ROUTE }));

    it('asks what would become of the manifests, with the token', async () => {
      const asked: Request[] = [];
      await call(`check --backend ${BACKEND}`, {
        env: { SERVICE_ROUTER_TOKEN: 'secret' },
        fetch: answering(200, plan, asked),
      });
      const [request] = asked;
      expect([
        request.url,
        request.headers.get('authorization'),
        (await request.json()).declared.length,
      ]).toEqual([`${BACKEND}/api/service-router/v1/plan`, 'Bearer secret', 1]);
    });

    it('asks of a namespace as a whole, however many objects there are', async () => {
      const routesOf = (namespace: string) =>
        Array.from({ length: 501 }, (_, index) =>
          ROUTE.replace('name: api', `name: api-${index}`)
            .replace('serviceName: api', `serviceName: api-${index}`)
            .replace('payments', namespace),
        ).join('---\n');
      await write({ 'a.yaml': routesOf('shop'), 'b.yaml': routesOf('desk') });
      const asked: Request[] = [];
      await call(`check a.yaml b.yaml --backend ${BACKEND}`, {
        fetch: answering(200, plan, asked),
      });
      const namespaces = await Promise.all(
        asked.map(async request => {
          const { declared } = await request.json();
          return new Set(
            declared.map(
              (one: { object: { metadata: { namespace: string } } }) =>
                one.object.metadata.namespace,
            ),
          );
        }),
      );
      expect(namespaces).toEqual([new Set(['shop']), new Set(['desk'])]);
    });

    it('tells what it says where it is mended', async () => {
      const finding = {
        severity: 'error',
        rule: 'hostTaken',
        object: { kind: 'ServiceRoute', namespace: 'payments', name: 'api' },
        field: 'host',
        sentence: 'It is taken by shop/web.',
      };
      const { code, stdout } = await call(`check --backend ${BACKEND}`, {
        fetch: answering(200, {
          ...plan,
          findings: [finding],
          unchecked: ['aks-weu cannot be read now.'],
        }),
      });
      expect([code, stdout]).toEqual([
        1,
        `route.yaml
     7  error    ServiceRoute payments/api: It is taken by shop/web. (hostTaken)

Not checked: aks-weu cannot be read now.
1 error, 0 warnings in 1 object.
`,
      ]);
    });

    it.each`
      what                 | fetch                                              | says
      ${'is not there'}    | ${answering(404, {})}                              | ${'there is no Service Router backend at https://backstage.example.com/api/service-router (404)'}
      ${'lets nobody in'}  | ${answering(401, {})}                              | ${'https://backstage.example.com refused a request without a token; set SERVICE_ROUTER_TOKEN (401)'}
      ${'is out of order'} | ${answering(500, { error: { message: 'oh no' } })} | ${'https://backstage.example.com: oh no'}
    `(
      'says so where it $what, and lets the other rules decide',
      async ({ fetch, says }) => {
        const { code, stdout } = await call(`check --backend ${BACKEND}`, {
          fetch,
        });
        expect([code, stdout.split('\n')[0]]).toEqual([
          0,
          `Not checked: Only the rules that need no backend were checked: ${says}.`,
        ]);
      },
    );

    it('fails without it where it is required', async () => {
      const { code } = await call(
        `check --backend ${BACKEND} --require-backend`,
        {
          fetch: answering(500, {}),
        },
      );
      expect(code).toBe(1);
    });
  });
});
