import {
  constants,
  generateKeyPairSync,
  privateEncrypt,
  randomBytes,
} from 'node:crypto';
import forge from 'node-forge';
import { nameConstraintsOf } from './nameConstraints';

/** A private key and the certificate made for it, both PEM. @public */
export interface KeyAndCertificate {
  key: string;
  cert: string;
}

/**
 * Signs server certificates for listeners on loopback.
 * @public
 */
export interface CertificateAuthority {
  /** The authority's own key and certificate; the certificate is what clients trust. */
  readonly own: KeyAndCertificate;
  /**
   * A server certificate for `localhost`, `127.0.0.1`, `::1` and the hosts that the authority was made for, named after the
   * part that shows it.
   */
  issue(commonName: string): KeyAndCertificate;
}

const DAY = 24 * 60 * 60 * 1000;
/** Clients with a clock a little behind must still find the certificate valid. */
const CLOCK_SKEW = 60 * 60 * 1000;
const AUTHORITY_LIFETIME = 3650 * DAY;
/** The longest that Apple's and Chromium's rules let a server certificate live. */
const SERVER_LIFETIME = 397 * DAY;
const LOOPBACK: { type: number; value?: string; ip?: string }[] = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
];

/** What stands before a SHA-256 digest in a PKCS #1 v1.5 signature (RFC 8017 9.2, note 1). */
const SHA256_DIGEST_INFO = Buffer.from(
  '3031300d060960864801650304020105000420',
  'hex',
);

/** Signs with native code: node-forge's own modular exponentiation takes seconds where no JIT is warm. */
function sign(certificate: forge.pki.Certificate, key: string): void {
  const signer = {
    sign: (digest: forge.md.MessageDigest) =>
      privateEncrypt(
        { key, padding: constants.RSA_PKCS1_PADDING },
        Buffer.concat([
          SHA256_DIGEST_INFO,
          Buffer.from(digest.digest().getBytes(), 'binary'),
        ]),
      ).toString('binary'),
  };
  certificate.sign(
    signer as unknown as forge.pki.rsa.PrivateKey,
    forge.md.sha256.create(),
  );
}

function createKeys(): { key: string; publicKey: forge.pki.rsa.PublicKey } {
  // node:crypto makes the pair in native code; node-forge would take seconds of JavaScript for it.
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    key: privateKey,
    publicKey: forge.pki.publicKeyFromPem(publicKey) as forge.pki.rsa.PublicKey,
  };
}

function createCertificate(
  commonName: string,
  lifetime: number,
  now: Date,
): { certificate: forge.pki.Certificate; key: string } {
  const { key, publicKey } = createKeys();
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  // RFC 5280 4.1.2.2: positive and at most 20 octets; a leading 0x01 keeps the sign bit clear.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(now.getTime() - CLOCK_SKEW);
  certificate.validity.notAfter = new Date(now.getTime() + lifetime);
  certificate.setSubject([
    { shortName: 'CN', value: commonName },
    { shortName: 'O', value: 'Service Router local fleet' },
  ]);
  return { certificate, key };
}

/**
 * Makes a new authority. It may sign for loopback only (RFC 5280 name constraints): whoever trusts it by
 * `NODE_EXTRA_CA_CERTS` trusts it for this machine and nothing else.
 *
 * @param options - `hosts`: names besides, for a client under test that is led to loopback when it asks for them; an
 *   authority that people are told to trust has none
 * @public
 */
export function createCertificateAuthority(options: {
  now: Date;
  hosts?: readonly string[];
}): CertificateAuthority {
  const { now, hosts = [] } = options;
  const { certificate, key } = createCertificate(
    'Service Router local fleet CA',
    AUTHORITY_LIFETIME,
    now,
  );
  certificate.setIssuer(certificate.subject.attributes);
  certificate.setExtensions([
    {
      name: 'basicConstraints',
      cA: true,
      pathLenConstraint: 0,
      critical: true,
    },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
    nameConstraintsOf(hosts),
  ]);
  sign(certificate, key);
  return authorityOf(
    { key, cert: forge.pki.certificateToPem(certificate) },
    now,
    hosts,
  );
}

/**
 * An authority that was made before, read back from its PEM files.
 *
 * @returns undefined when the certificate has less than 30 days left, or was not made by the key: a new
 *   authority is due then
 * @public
 */
export function restoreCertificateAuthority(
  own: KeyAndCertificate,
  options: { now: Date },
): CertificateAuthority | undefined {
  try {
    const certificate = forge.pki.certificateFromPem(own.cert);
    const left =
      certificate.validity.notAfter.getTime() - options.now.getTime();
    const privateKey = forge.pki.privateKeyFromPem(
      own.key,
    ) as forge.pki.rsa.PrivateKey;
    const publicKey = certificate.publicKey as forge.pki.rsa.PublicKey;
    if (left < 30 * DAY || !privateKey.n.equals(publicKey.n)) {
      return undefined;
    }
  } catch {
    return undefined;
  }
  return authorityOf(own, options.now);
}

function authorityOf(
  own: KeyAndCertificate,
  now: Date,
  hosts: readonly string[] = [],
): CertificateAuthority {
  const issuer = forge.pki.certificateFromPem(own.cert);
  return {
    own,
    issue(commonName) {
      const { certificate, key } = createCertificate(
        commonName,
        SERVER_LIFETIME,
        now,
      );
      certificate.setIssuer(issuer.subject.attributes);
      certificate.setExtensions([
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: [...LOOPBACK, ...hosts.map(value => ({ type: 2, value }))],
        },
        { name: 'subjectKeyIdentifier' },
        {
          name: 'authorityKeyIdentifier',
          keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes(),
        },
      ]);
      sign(certificate, own.key);
      return { key, cert: forge.pki.certificateToPem(certificate) };
    },
  };
}
