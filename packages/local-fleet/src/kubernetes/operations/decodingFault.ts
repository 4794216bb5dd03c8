import { isJsonObject, JsonValue } from '../json/json';
import { memberSchemaOf, StructuralSchema } from '../schema/StructuralSchema';
import { typeOf } from '../schema/typeOf';

const MICRO_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}(Z|[+-]\d{2}:\d{2})$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Why Go could not decode a value into the struct that a schema stands for, in
 * the words of its decoder; undefined when it could.
 *
 * @param struct - the name of the Go type, as the decoder names it
 * @param path - where the value stands
 */
export function decodingFault(
  value: JsonValue,
  schema: StructuralSchema,
  struct: string,
  path: readonly string[] = [],
): string | undefined {
  if (value === null) {
    return undefined;
  }
  const actual = typeOf(value);
  const { type } = schema;
  if (type && type !== actual && !(type === 'number' && actual === 'integer')) {
    const found = { integer: 'number', boolean: 'bool' }[actual] ?? actual;
    return `json: cannot unmarshal ${found} into Go struct field ${structAt(
      struct,
      path,
    )}.${path.join('.')} of type ${goTypeOf(schema)}`;
  }
  if (typeof value === 'string') {
    return textFault(value, schema.format);
  }
  const isMap = schema.additionalProperties !== undefined;
  const children: [readonly string[], JsonValue, StructuralSchema?][] =
    Array.isArray(value)
      ? value.map(item => [path, item, schema.items])
      : Object.entries(isJsonObject(value) ? value : {}).map(([name, item]) => [
          isMap ? path : [...path, name],
          item,
          memberSchemaOf(schema, name),
        ]);
  for (const [at, item, below] of children) {
    const fault = below && decodingFault(item, below, struct, at);
    if (fault) {
      return fault;
    }
  }
  return undefined;
}

/** The struct of a field: that of the kind, or of its spec or status. */
function structAt(struct: string, [first, ...rest]: readonly string[]): string {
  return rest.length > 0
    ? `${struct}${first.charAt(0).toUpperCase()}${first.slice(1)}`
    : struct;
}

function textFault(
  text: string,
  format: string | undefined,
): string | undefined {
  switch (format) {
    case 'byte':
      return base64Fault(text);
    case 'micro-time':
      return timeFault(text, MICRO_TIME, '2006-01-02T15:04:05.000000Z07:00');
    case 'date-time':
      return timeFault(text, TIME, '2006-01-02T15:04:05Z07:00');
    default:
      return undefined;
  }
}

function base64Fault(text: string): string | undefined {
  if (text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    return undefined;
  }
  const stranger = text.search(/[^A-Za-z0-9+/=]/);
  const index = stranger < 0 ? text.length - (text.length % 4) : stranger;
  return `illegal base64 data at input byte ${index}`;
}

function timeFault(
  text: string,
  form: RegExp,
  layout: string,
): string | undefined {
  const isTime = form.test(text) && !Number.isNaN(Date.parse(text));
  return isTime
    ? undefined
    : `parsing time ${JSON.stringify(text)} as ${JSON.stringify(
        layout,
      )}: cannot parse ${JSON.stringify(text)} as "2006"`;
}

/** The Go type that a schema stands for. */
function goTypeOf(schema: StructuralSchema | undefined): string {
  switch (schema?.type) {
    case 'array':
      return `[]${goTypeOf(schema.items)}`;
    case 'object':
      return typeof schema.additionalProperties === 'object'
        ? `map[string]${goTypeOf(schema.additionalProperties)}`
        : 'struct';
    case 'integer':
      return schema.format ?? 'int64';
    case 'boolean':
      return 'bool';
    default:
      return schema?.type ?? 'interface {}';
  }
}
