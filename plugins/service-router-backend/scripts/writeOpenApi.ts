/* eslint-disable no-console -- a script for a person at a terminal */
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { stringify } from 'yaml';
import { openApiOf } from '../src/api/document/openApiOf';
import { operations } from '../src/api/operations';
import { answerSchemas } from './answerSchemas';

const schemas = answerSchemas([
  ...new Set(operations.map(({ answers }) => answers)),
]);
const src = join(__dirname, '../src');
mkdirSync(join(src, 'schema'), { recursive: true });
for (const [path, content] of [
  ['api/document/schemas.json', `${JSON.stringify(schemas, null, 2)}\n`],
  ['schema/openapi.yaml', stringify(openApiOf(operations, schemas))],
]) {
  writeFileSync(join(src, path), content);
  console.log(`src/${path}`);
}
