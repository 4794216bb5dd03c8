import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { answerSchemas } from '../../../scripts/answerSchemas';
import { operations } from '../operations';
import { documentAt, openApi } from './documentAt';
import { documentedPath, Part } from './openApiOf';
import schemas from './schemas.json';

const RUN =
  'if not, run `yarn workspace @service-router/plugin-service-router-backend openapi`';

const all = Object.entries(openApi.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, part]) => ({ path, method, part })),
);

describe('the OpenAPI document', () => {
  it(`has the schemas that the types of the client make; ${RUN}`, () => {
    const types = [...new Set(operations.map(({ answers }) => answers))];
    expect(schemas).toEqual(answerSchemas(types));
  }, 120_000);

  it(`is what src/schema/openapi.yaml says; ${RUN}`, () => {
    const file = join(__dirname, '../../schema/openapi.yaml');
    expect(parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(openApi)),
    );
  });

  it('has every operation, and no other', () => {
    expect(all.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
      operations
        .map(({ method, path }) => `${method} ${documentedPath(path)}`)
        .sort(),
    );
  });

  it('gives each operation a name of its own', () => {
    const names = all.map(({ part }) => part.operationId);
    expect(new Set(names).size).toBe(operations.length);
  });

  it.each(all)('describes $method $path and its parameters', ({ part }) => {
    const parameters = part.parameters as Part[];
    expect(
      [part, ...parameters].filter(({ description }) => !description),
    ).toEqual([]);
  });

  it('describes every schema', () => {
    const undescribed = Object.entries(openApi.components.schemas)
      .filter(([, { description }]) => !description)
      .map(([name]) => name);
    expect(undescribed).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const referred = [
      ...JSON.stringify(openApi).matchAll(/"#\/components\/schemas\/([^"]+)"/g),
    ].map(([, name]) => name);
    const known = Object.keys(openApi.components.schemas);
    expect(referred.filter(name => !known.includes(name))).toEqual([]);
  });

  it('has whole paths for who reads it in a portal', () => {
    expect(Object.keys(documentAt('/api/service-router').paths)).toContain(
      '/api/service-router/v1/zones/{region}',
    );
  });
});
