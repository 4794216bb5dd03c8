import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import { AgentFolder, lonelyConfig } from './__testUtils__/AgentFolder';
import { AgentProcess } from './__testUtils__/AgentProcess';

jest.setTimeout(240_000);

const run = promisify(execFile);
const script = join(__dirname, '../scripts/bundle.mjs');

/** Whoever runs the tests, as root somebody who may do nothing. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

describe('the bundle for production, where there is nothing else', () => {
  let folder: AgentFolder;
  let agent: AgentProcess | undefined;
  let port: number;

  beforeAll(async () => {
    folder = await AgentFolder.make();
    await run(process.execPath, [script, join(folder.path, 'dist')]);
    await chmod(folder.path, 0o755);
    await onUnusedPorts(1, async ([unused]) => {
      port = unused;
      const config = await folder.write(lonelyConfig(port));
      agent = new AgentProcess({
        program: [join(folder.path, 'dist/main.js')],
        words: ['--config', config],
        cwd: '/',
        uid: NOBODY,
      });
      await agent.ready(port);
    });
  });
  afterAll(async () => {
    await agent?.end();
    await folder?.remove();
  });

  it('lives', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });

  it('ends well', async () => {
    agent?.signal('SIGTERM');
    expect(await agent?.exit).toBe(0);
  });
});
