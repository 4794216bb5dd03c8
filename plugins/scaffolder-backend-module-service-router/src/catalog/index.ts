export { tiedCatalogFile } from './tiedCatalogFile';
export type { TiedCatalogFile } from './withServiceRoute';
