import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { furnishedCluster } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import {
  eventually,
  startPlugin,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/startPlugin';
import { run } from '../run';

jest.setTimeout(60_000);

const MANIFESTS = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: web
  namespace: shop
  annotations:
    team: shop
spec:
  serviceName: api
  environment: base
  application: shop
  gatewayName: public
---
apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: shop
spec:
  mode: RegionBound
  sourceRegion: neu
`;

describe('check with the backend itself', () => {
  let folder: string;
  let backend: Awaited<ReturnType<typeof startPlugin>>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'service-router-live-'));
    await writeFile(join(folder, 'routing.yaml'), MANIFESTS);
  });
  afterEach(async () => {
    await backend.stop();
    await rm(folder, { recursive: true });
  });

  async function check(env: Record<string, string>) {
    let stdout = '';
    const url = `http://127.0.0.1:${backend.server.port()}`;
    const words = ['check', '--format', 'json', '--backend', url];
    const code = await run(words, {
      folder,
      env,
      stdin: (async function* nothing() {})(),
      stdout: { write: text => (stdout += text) },
      stderr: { write: () => {} },
      fetch,
    });
    return { code, ...JSON.parse(stdout) };
  }

  it('tells whose the host is, which gateways there are and who could answer', async () => {
    const cluster = furnishedCluster();
    backend = await startPlugin({ connect: async () => cluster });
    const { code, findings } = await eventually(
      () => check({ SERVICE_ROUTER_TOKEN: 'mock-user-token' }),
      answer =>
        answer.findings.some(
          ({ rule }: { rule: string }) => rule === 'hostTaken',
        ),
    );
    expect([
      code,
      findings.map(
        ({ rule, line }: { rule: string; line: number }) => `${rule} ${line}`,
      ),
    ]).toEqual([
      1,
      expect.arrayContaining([
        'hostTaken 9',
        'gatewayMissing 12',
        'sourceRegionUnknown 21',
      ]),
    ]);
  });

  it('says that it was not let in', async () => {
    backend = await startPlugin({ result: AuthorizeResult.DENY });
    const { unchecked } = await check({
      SERVICE_ROUTER_TOKEN: 'mock-user-token',
    });
    expect(unchecked[0].message).toMatch(
      /refused the token in SERVICE_ROUTER_TOKEN \(403\)\.$/,
    );
  });
});
