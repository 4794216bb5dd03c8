import { createSocket } from 'dgram';
import { once } from 'events';
import { mkdtemp, rm } from 'fs/promises';
import { createServer } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import { isPortTaken, listen } from '@service-router/local-fleet/src/listening';
import { Bind } from './Bind';
import { DOMAIN } from './Zones';

jest.setTimeout(300_000);

const run = Bind.obstacle() ? describe.skip : describe;

run('a BIND', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'service-router-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('serves a zone to each region', async () => {
    const bind = await Bind.start(folder);
    try {
      expect(await bind.dig('neu', DOMAIN, 'NS')).toEqual([`ns.${DOMAIN}`]);
    } finally {
      await bind.stop();
    }
  });

  it('does not count as started without TCP, although it answers on UDP', async () => {
    const holder = createServer();
    const port = await listen(holder, 0);
    const error = await Bind.startOn(port, folder).catch(reason => reason);
    await new Promise(done => holder.close(done));
    expect(isPortTaken(error)).toBe(true);
  });

  it('does not count as started without UDP', async () => {
    const holder = createSocket('udp4').bind(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address();
    const error = await Bind.startOn(port, folder).catch(reason => reason);
    await new Promise<void>(done => holder.close(done));
    expect(isPortTaken(error)).toBe(true);
  });
});
