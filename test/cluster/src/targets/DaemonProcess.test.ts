import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  isPortTaken,
  NotStartedError,
} from '@service-router/local-fleet/src/listening';
import { DaemonProcess } from './DaemonProcess';

jest.setTimeout(300_000);

describe('DaemonProcess', () => {
  let folder: string;
  let log: string;
  let daemon: DaemonProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daemon-'));
    log = join(folder, 'log');
  });
  afterEach(async () => {
    await daemon?.kill();
    await rm(folder, { recursive: true });
  });

  /** A program that says these words and then does what is told. */
  function saying(words: string, then: string): DaemonProcess {
    daemon = new DaemonProcess(
      'a program',
      process.execPath,
      ['-e', `console.error(${JSON.stringify(words)}); ${then}`],
      log,
    );
    return daemon;
  }

  const hasSaid = async (words: string) =>
    (await readFile(log, 'utf8')).includes(words);

  it('is ready when it answers', async () => {
    await saying('here I am', 'setInterval(() => {}, 1_000)').ready(() =>
      hasSaid('here I am'),
    );
    expect(await readFile(log, 'utf8')).toBe('here I am\n');
  });

  it('tells what it said last when it ends before it is ready', async () => {
    const ready = saying('no space left', 'process.exit(3)').ready(
      async () => false,
    );
    await expect(ready).rejects.toEqual(
      new NotStartedError('a program ended (exit code 3)', 'no space left'),
    );
  });

  it('is not waited for by somebody who never answers in its place', async () => {
    const ready = saying('no space left', 'process.exit(3)').ready(
      () => new Promise(() => {}),
    );
    await expect(ready).rejects.toThrow(NotStartedError);
  });

  it('does not tell as its own what another wrote into the log before', async () => {
    await writeFile(log, 'bind: address already in use\n');
    const error = await saying('no space left', 'process.exit(3)')
      .ready(async () => false)
      .catch(reason => reason);
    expect(isPortTaken(error)).toBe(false);
  });

  it('is not ready without a port that it wanted, whoever answers', async () => {
    const words = 'creating TCP socket: address in use';
    const error = await saying(words, 'setInterval(() => {}, 1_000)')
      .ready(() => hasSaid(words))
      .catch(reason => reason);
    expect(error).toEqual(
      new NotStartedError('a program goes on without a port of its', words),
    );
  });

  it('has ended when it did not become ready', async () => {
    const then =
      "console.error('creating TCP socket: address in use'); setInterval(() => {}, 1_000)";
    const started = saying('here I am', `console.error(process.pid); ${then}`);
    await started.ready(async () => false).catch(() => {});
    const [, pid] = (await readFile(log, 'utf8')).split('\n');
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  });
});
