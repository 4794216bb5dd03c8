export * from './recordSet';
export * from './textRegistry';
