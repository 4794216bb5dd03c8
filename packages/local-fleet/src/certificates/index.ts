export {
  createCertificateAuthority,
  restoreCertificateAuthority,
} from './certificateAuthority';
export type {
  CertificateAuthority,
  KeyAndCertificate,
} from './certificateAuthority';
export { writeTrust } from './writeTrust';
export type { TrustFiles } from './writeTrust';
