export { documentAt, openApi } from './documentAt';
export { documentedPath, openApiOf } from './openApiOf';
export type { OpenApiDocument, Part } from './openApiOf';
