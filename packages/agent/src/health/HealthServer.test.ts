import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import { HealthServer } from './HealthServer';

const HOST = '127.0.0.1';

describe('HealthServer', () => {
  let server: HealthServer | undefined;
  let base = '';
  let obstacles: string[];

  beforeEach(async () => {
    obstacles = [];
    await onUnusedPorts(1, async ([port]) => {
      base = `http://${HOST}:${port}`;
      server = new HealthServer({ host: HOST, port }, () => obstacles);
      await server.start();
    });
  });
  afterEach(() => server?.stop());

  it.each`
    method    | path              | status
    ${'GET'}  | ${'/healthz'}     | ${200}
    ${'HEAD'} | ${'/healthz'}     | ${200}
    ${'GET'}  | ${'/readyz'}      | ${200}
    ${'GET'}  | ${'/readyz?full'} | ${200}
    ${'POST'} | ${'/readyz'}      | ${405}
    ${'GET'}  | ${'/'}            | ${404}
  `('answers $method $path with $status', async ({ method, path, status }) => {
    expect((await fetch(base + path, { method })).status).toBe(status);
  });

  it('is not ready while something stands in the way, and says what', async () => {
    obstacles = ['It is starting.'];
    const response = await fetch(`${base}/readyz`);
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 503,
      body: { status: 'not ready', obstacles: ['It is starting.'] },
    });
  });

  it('lives while something stands in the way', async () => {
    obstacles = ['It is starting.'];
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  it('names the address that is taken', async () => {
    const port = Number(new URL(base).port);
    const second = new HealthServer({ host: HOST, port }, () => []);
    await expect(second.start()).rejects.toThrow(
      `Health cannot be told at ${HOST}:${port}: listen EADDRINUSE`,
    );
  });
});
