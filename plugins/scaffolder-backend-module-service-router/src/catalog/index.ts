export { tiedCatalogFile } from './tiedCatalogFile';
