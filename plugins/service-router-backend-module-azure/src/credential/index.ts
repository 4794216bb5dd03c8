export { createCredential } from './createCredential';
