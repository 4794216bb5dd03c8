/**
 * Service Router's routing as texts of a repository: texts in, texts out. Nothing here reads or writes a file.
 *
 * @packageDocumentation
 */
export * from './yaml';
export * from './routing';
export * from './layout';
export * from './delivery';
export * from './change';
export * from './catalog';
export * from './reading';
export * from './kustomize';
export * from './proposal';
export * from './check';
