import Ajv2020 from 'ajv/dist/2020';
import { Response } from 'supertest';
import { openApi, Part } from '../document';

const ajv = new Ajv2020({ allErrors: true, keywords: ['components'] });
ajv.addSchema({
  $id: 'openapi',
  components: closed(openApi.components),
});

/** What keeps an answer from being one that the OpenAPI document describes; undefined when nothing does. */
export function documentFault(answer: Response): string | undefined {
  const { status, body } = answer;
  const { method, url } = answer.request;
  const [, path] = /\/api\/service-router([^?]*)/.exec(url) ?? [];
  const found = Object.entries(openApi.paths).find(([documented]) =>
    new RegExp(`^${documented.replace(/\{\w+\}/g, '[^/]+')}$`).test(path ?? ''),
  );
  const responses = found?.[1][method.toLowerCase()]?.responses as
    | Record<string, { content: Record<string, { schema: Part }> }>
    | undefined;
  const schema = responses?.[status]?.content['application/json'].schema;
  if (!schema) {
    return `${method} ${path} is not described with status ${status}`;
  }
  const validate = ajv.compile({ $ref: `openapi${schema.$ref}` });
  return validate(body) ? undefined : ajv.errorsText(validate.errors);
}

/** Objects hold nothing that is not described; but for errors, which the backend adds to. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) {
    return part.map(closed);
  }
  if (typeof part !== 'object' || part === null) {
    return part;
  }
  return Object.fromEntries([
    ...('properties' in part ? [['additionalProperties', false]] : []),
    ...Object.entries(part).map(([key, value]) => [
      key,
      key === 'ErrorResponse' ? value : closed(value),
    ]),
  ]);
}
