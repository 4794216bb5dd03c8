import { operations } from '../operations';
import schemas from './schemas.json';
import { OpenApiDocument, openApiOf } from './openApiOf';

/** What the API is: its operations and the schemas of what they answer. */
export const openApi: OpenApiDocument = openApiOf(operations, schemas);

/** The document for who reads it under this path, as Backstage writes it: with the whole path of every route. */
export function documentAt(basePath: string): OpenApiDocument {
  return {
    ...openApi,
    paths: Object.fromEntries(
      Object.entries(openApi.paths).map(([path, item]) => [
        `${basePath}${path}`,
        item,
      ]),
    ),
  };
}
