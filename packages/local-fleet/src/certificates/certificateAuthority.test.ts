import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import {
  createCertificateAuthority,
  restoreCertificateAuthority,
} from './certificateAuthority';
import { writeTrust } from './writeTrust';

const now = new Date();

describe('createCertificateAuthority', () => {
  const authority = createCertificateAuthority({ now });

  it.each(['localhost', '127.0.0.1'])(
    'issues a certificate that a client believes for %s',
    async host => {
      const server = tls.createServer(authority.issue('test'));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const socket = tls.connect({
        port: (server.address() as AddressInfo).port,
        host: '127.0.0.1',
        servername: host === 'localhost' ? host : undefined,
        ca: authority.own.cert,
      });
      await once(socket, 'secureConnect');
      expect(socket.authorized).toBe(true);
      socket.destroy();
      server.close();
    },
  );

  it('issues a certificate for the IPv6 loopback address too', () => {
    const issued = new X509Certificate(authority.issue('test').cert);
    expect(issued.checkIP('::1')).toBe('::1');
  });

  it('is constrained to loopback names', () => {
    const text = new X509Certificate(authority.own.cert);
    expect(text.ca).toBe(true);
    // The extension's OID 2.5.29.30 in DER, marked critical (01 01 FF).
    expect(text.raw.toString('hex')).toContain('0603551d1e0101ff');
  });

  it('issues a certificate that a client believes for a host it was made for', async () => {
    const made = createCertificateAuthority({ now, hosts: ['azure.test'] });
    const server = tls.createServer(made.issue('test'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = tls.connect({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      servername: 'azure.test',
      ca: made.own.cert,
    });
    await once(socket, 'secureConnect');
    expect(socket.authorized).toBe(true);
    socket.destroy();
    server.close();
  });

  it('gives each certificate its own serial number', () => {
    const serials = [authority.issue('a'), authority.issue('b')].map(
      ({ cert }) => new X509Certificate(cert).serialNumber,
    );
    expect(new Set(serials).size).toBe(2);
  });
});

describe('restoreCertificateAuthority', () => {
  const { own } = createCertificateAuthority({ now });

  it('signs on with the authority of an earlier start', () => {
    const restored = restoreCertificateAuthority(own, { now });
    const issued = new X509Certificate(restored!.issue('again').cert);
    expect(issued.checkIssued(new X509Certificate(own.cert))).toBe(true);
  });

  it('asks for a new one when less than 30 days are left', () => {
    const end = new Date(new X509Certificate(own.cert).validTo).getTime();
    const late = new Date(end - 29 * 24 * 60 * 60 * 1000);
    expect(restoreCertificateAuthority(own, { now: late })).toBeUndefined();
  });

  it('asks for a new one when key and certificate do not belong together', () => {
    const other = createCertificateAuthority({ now }).own;
    expect(
      restoreCertificateAuthority({ ...own, key: other.key }, { now }),
    ).toBeUndefined();
  });

  it('asks for a new one when the file is damaged', () => {
    expect(
      restoreCertificateAuthority({ ...own, cert: 'torn' }, { now }),
    ).toBeUndefined();
  });
});

describe('writeTrust', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'trust-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps the authorities that the machine already trusted', async () => {
    const existing = path.join(folder, 'company.crt');
    await writeFile(existing, 'COMPANY\r\n');
    const files = await writeTrust(folder, 'FLEET\n', existing);
    expect(await readFile(files.ca, 'utf8')).toBe('FLEET\n');
    expect(await readFile(files.bundle, 'utf8')).toBe('FLEET\nCOMPANY\n');
  });

  it('does not add its own earlier bundle to itself', async () => {
    const first = await writeTrust(folder, 'OLD');
    const second = await writeTrust(folder, 'NEW', first.bundle);
    expect(await readFile(second.bundle, 'utf8')).toBe('NEW\n');
  });

  it('goes on without a file that cannot be read', async () => {
    const files = await writeTrust(folder, 'FLEET', '/nowhere/company.crt');
    expect(await readFile(files.bundle, 'utf8')).toBe('FLEET\n');
  });
});
