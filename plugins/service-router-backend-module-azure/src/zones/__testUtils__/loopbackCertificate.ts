import { constants, generateKeyPairSync, privateEncrypt } from 'node:crypto';
import forge from 'node-forge';

/** A key and a certificate that is its own authority, for `localhost`; PEM. */
export function loopbackCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 60_000);
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
  const name = [{ shortName: 'CN', value: 'localhost' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ]);
  certificate.sign(nativeSigner(privateKey), forge.md.sha256.create());
  return { key: privateKey, cert: forge.pki.certificateToPem(certificate) };
}

/** DER of the algorithm that stands before a SHA-256 digest (RFC 8017, 9.2). */
const SHA256_PREFIX = Buffer.from(
  '3031300d060960864801650304020105000420',
  'hex',
);

/** Signs outside of JavaScript, where it takes milliseconds instead of seconds. */
function nativeSigner(key: string): forge.pki.rsa.PrivateKey {
  const signer = {
    sign: (digest: forge.md.MessageDigest) =>
      privateEncrypt(
        { key, padding: constants.RSA_PKCS1_PADDING },
        Buffer.concat([
          SHA256_PREFIX,
          Buffer.from(digest.digest().getBytes(), 'binary'),
        ]),
      ).toString('binary'),
  };
  // Of the whole key, node-forge calls this alone when it signs a certificate.
  return signer as unknown as forge.pki.rsa.PrivateKey;
}
