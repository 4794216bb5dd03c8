import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../package.json';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata: {name: api, namespace: payments}
spec: {serviceName: api, environment: prod, application: shop, gatewayName: public}
`;

describe('the bundle, as it is published', () => {
  let folder: string;
  let program: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'service-router-bundle-'));
    program = join(folder, 'dist/service-router.js');
    const script = join(__dirname, '../scripts/bundle.mjs');
    const { code, stderr } = await call(script, join(folder, 'dist'));
    if (code !== 0) {
      throw new Error(stderr);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Runs a program of Node in the folder, where there is nothing else. */
  function call(
    ...[path, ...words]: string[]
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise(resolve => {
      execFile(
        process.execPath,
        [path, ...words],
        { cwd: folder, env: { PATH: process.env.PATH } },
        (error, stdout, stderr) =>
          resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  }

  it('tells its version', async () => {
    expect(await call(program, '--version')).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('passes a repository that is right', async () => {
    await writeFile(join(folder, 'route.yaml'), ROUTE);
    expect(await call(program, 'check')).toEqual({
      code: 0,
      stdout: '0 errors, 0 warnings in 1 object.\n',
      stderr: '',
    });
  });

  it('refuses one that is wrong', async () => {
    await writeFile(join(folder, 'route.yaml'), ROUTE.replace('prod', 'Prod'));
    const { code, stdout } = await call(program, 'check', '--format', 'github');
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('::error file=route.yaml,line=4,col=26,'),
    ]);
  });

  describe('with a backend that never answers', () => {
    let server: Server;
    beforeAll(async () => {
      server = createServer(() => {});
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      await writeFile(join(folder, 'route.yaml'), ROUTE);
    });
    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });

    it('gives up, and says so', async () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { code, stdout } = await call(
        program,
        'check',
        '--backend',
        url,
        '--timeout',
        '1',
      );
      expect([code, stdout]).toEqual([
        0,
        expect.stringContaining(`${url} did not answer within 1 s.`),
      ]);
    });
  });
});
