export { newCatalogFile, withServiceRoute } from './withServiceRoute';
export type { NewComponent, TiedCatalogFile } from './withServiceRoute';
