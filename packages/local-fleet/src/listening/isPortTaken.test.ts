import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { isPortTaken, tellsOfTakenPort } from './isPortTaken';
import { listen } from './listen';
import { NotStartedError } from './NotStartedError';

/** What a system says of a port that is taken. */
async function errorOfTakenPort(): Promise<unknown> {
  const holder = createServer();
  const port = await listen(holder, 0);
  const second = createServer().listen(port, '127.0.0.1');
  const error = await once(second, 'listening').catch(reason => reason);
  await new Promise(done => holder.close(done));
  return error;
}

/** The same of UDP. */
async function errorOfTakenUdpPort(): Promise<unknown> {
  const holder = createSocket('udp4').bind(0, '127.0.0.1');
  await once(holder, 'listening');
  const second = createSocket('udp4').bind(holder.address().port, '127.0.0.1');
  const error = await once(second, 'listening').catch(reason => reason);
  await new Promise<void>(done => holder.close(done));
  return error;
}

describe('isPortTaken', () => {
  it('knows the word of the system', async () => {
    expect(isPortTaken(await errorOfTakenPort())).toBe(true);
  });

  it('knows the word of the system on UDP', async () => {
    expect(isPortTaken(await errorOfTakenUdpPort())).toBe(true);
  });

  it('knows the error of our own listeners', async () => {
    const holder = createServer();
    const port = await listen(holder, 0);
    const error = await listen(createServer(), port).catch(reason => reason);
    await new Promise(done => holder.close(done));
    expect(isPortTaken(error)).toBe(true);
  });

  it('knows an error that was caused by one', async () => {
    const cause = await errorOfTakenPort();
    const error = new Error('The fleet cannot start.', {
      cause: new Error('No Azure.', { cause }),
    });
    expect(isPortTaken(error)).toBe(true);
  });

  it('knows the last words of a program', () => {
    const error = new NotStartedError(
      'etcd ended (exit code 1)',
      'listen tcp 127.0.0.1:10250: bind: address already in use',
    );
    expect(isPortTaken(error)).toBe(true);
  });

  it.each([
    ['another error', new Error('address already in use')],
    ['other last words', new NotStartedError('etcd ended', 'no space left')],
    ['another code', Object.assign(new Error(), { code: 'EACCES' })],
    ['no error at all', undefined],
    ['a word', 'EADDRINUSE'],
  ])('does not take %s for it', (_, error) => {
    expect(isPortTaken(error)).toBe(false);
  });
});

describe('tellsOfTakenPort', () => {
  it.each`
    program                      | words
    ${'Node'}                    | ${'Error: listen EADDRINUSE: address already in use 127.0.0.1:12001'}
    ${'etcd'}                    | ${'"msg":"discovery failed","error":"listen tcp 127.0.0.1:12001: bind: address already in use","stacktrace":"go'}
    ${'kube-apiserver'}          | ${'run.go:72] "command failed" err="failed to create listener: failed to listen on 127.0.0.1:29318: listen tcp 127.0.0.1:29318: bind: address already in use"'}
    ${'kube-controller-manager'} | ${'run.go:72] "command failed" err="failed to create listener: failed to listen on 127.0.0.1:12006: listen tcp 127.0.0.1:12006: bind: address already in use"'}
    ${'ExternalDNS'}             | ${'level=fatal msg="listen tcp 127.0.0.1:12004: bind: address already in use"'}
    ${'BIND, of TCP'}            | ${'21-Nov-2026 18:25:13.036 creating TCP socket: address in use'}
    ${'BIND, of UDP'}            | ${'21-Nov-2026 18:27:33.976 creating IPv4 interface lo failed; interface ignored'}
    ${'PostgreSQL'}              | ${'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use'}
  `('understands $program', ({ words }) => {
    expect(tellsOfTakenPort(words)).toBe(true);
  });

  it('does not misunderstand what BIND says when all is well', () => {
    expect(
      tellsOfTakenPort('listening on IPv4 interface lo, 127.0.0.1#12005'),
    ).toBe(false);
  });
});
