import { JsonObject } from '../json/json';
import { addDefaults, dropForbiddenNulls } from './defaulting';
import { pruneUnknown } from './pruning';
import { StructuralSchema } from './StructuralSchema';
import { schemaErrors } from './validation';

const text: StructuralSchema = { type: 'string' };

function errorsOf(value: JsonObject, spec: StructuralSchema): string[] {
  const schema: StructuralSchema = {
    type: 'object',
    properties: { spec },
  };
  return schemaErrors(value, schema).map(e => `${e.field}: ${e.message}`);
}

describe('schemaErrors', () => {
  it.each`
    value             | schema                                                             | error
    ${{}}             | ${{ type: 'object', required: ['region'] }}                        | ${'spec.region: Required value'}
    ${'x'}            | ${{ type: 'string', enum: ['Active', 'Bound'] }}                   | ${'spec: Unsupported value: "x": supported values: "Active", "Bound"'}
    ${'A'}            | ${{ type: 'string', pattern: '^[a-z]$' }}                          | ${`spec: Invalid value: "A": spec in body should match '^[a-z]$'`}
    ${''}             | ${{ type: 'string', minLength: 1 }}                                | ${'spec: Invalid value: "": spec in body should be at least 1 chars long'}
    ${'abc'}          | ${{ type: 'string', maxLength: 2 }}                                | ${'spec: Too long: may not be more than 2 bytes'}
    ${1}              | ${text}                                                            | ${'spec: Invalid value: "integer": spec in body must be of type string: "integer"'}
    ${null}           | ${text}                                                            | ${'spec: Invalid value: "null": spec in body must be of type string: "null"'}
    ${1.5}            | ${{ type: 'integer' }}                                             | ${'spec: Invalid value: "number": spec in body must be of type integer: "number"'}
    ${9}              | ${{ type: 'integer', maximum: 5 }}                                 | ${'spec: Invalid value: 9: spec in body should be less than or equal to 5'}
    ${0}              | ${{ type: 'integer', minimum: 1 }}                                 | ${'spec: Invalid value: 0: spec in body should be greater than or equal to 1'}
    ${0}              | ${{ type: 'number', minimum: 0, exclusiveMinimum: true }}          | ${'spec: Invalid value: 0: spec in body should be greater than 0'}
    ${3}              | ${{ type: 'integer', multipleOf: 2 }}                              | ${'spec: Invalid value: 3: spec in body should be a multiple of 2'}
    ${[]}             | ${{ type: 'array', items: text, minItems: 1 }}                     | ${'spec: Invalid value: 0: spec in body should have at least 1 items'}
    ${['a', 'b']}     | ${{ type: 'array', items: text, maxItems: 1 }}                     | ${'spec: Too many: 2: must have at most 1 item'}
    ${['a', 'a']}     | ${{ type: 'array', items: text, 'x-kubernetes-list-type': 'set' }} | ${'spec[1]: Duplicate value: "a"'}
    ${'x'}            | ${{ type: 'string', format: 'ipv4' }}                              | ${'spec: Invalid value: "x": spec in body must be of type ipv4: "x"'}
    ${'y'}            | ${{ type: 'string', format: 'date-time' }}                         | ${'spec: Invalid value: "y": spec in body must be of type date-time: "y"'}
    ${true}           | ${{ 'x-kubernetes-int-or-string': true }}                          | ${'spec: Invalid value: "boolean": spec in body must be of type integer,string: "boolean"'}
    ${{ a: 1, b: 2 }} | ${{ type: 'object', maxProperties: 1 }}                            | ${'spec: Too many: 2: must have at most 1 item'}
  `('says of $value: $error', ({ value, schema, error }) => {
    expect(errorsOf({ spec: value }, schema)).toEqual([error]);
  });

  it.each`
    value              | schema
    ${'b'}             | ${{ type: 'string', pattern: '^[a-z]$' }}
    ${'B'}             | ${{ type: 'string', pattern: '(?i)^[a-z]$' }}
    ${null}            | ${{ type: 'string', nullable: true }}
    ${2}               | ${{ type: 'number' }}
    ${'1'}             | ${{ 'x-kubernetes-int-or-string': true }}
    ${'10.0.0.0/8'}    | ${{ type: 'string', format: 'cidr' }}
    ${'a.example.com'} | ${{ type: 'string', format: 'hostname' }}
    ${'a.b'}           | ${{ type: 'string', format: 'unknown-format' }}
    ${'äöü'}           | ${{ type: 'string', maxLength: 3 }}
  `('finds nothing wrong with $value', ({ value, schema }) => {
    expect(errorsOf({ spec: value }, schema)).toEqual([]);
  });

  it('names items by index and members by name', () => {
    const schema: StructuralSchema = {
      type: 'object',
      properties: {
        list: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name'],
            properties: { name: text },
          },
        },
        map: { type: 'object', additionalProperties: text },
      },
    };

    expect(
      errorsOf({ spec: { list: [{ name: 'a' }, {}], map: { k: 1 } } }, schema),
    ).toEqual([
      'spec.list[1].name: Required value',
      'spec.map.k: Invalid value: "integer": spec.map.k in body must be of type string: "integer"',
    ]);
  });

  it('reports that none or several alternatives hold', () => {
    const schema: StructuralSchema = {
      type: 'object',
      properties: { a: text, b: text },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    };

    expect(errorsOf({ spec: {} }, schema)[0]).toMatch(
      /must validate one and only one schema \(oneOf\). Found none valid/,
    );
    expect(errorsOf({ spec: { a: '1', b: '2' } }, schema)).toEqual([
      '<nil>: Invalid value: "": "spec" must validate one and only one schema (oneOf). Found 2 valid alternatives',
    ]);
    expect(errorsOf({ spec: { b: '2' } }, schema)).toEqual([]);
  });

  it('does not hold an unchanged value against an update', () => {
    const schema: StructuralSchema = {
      type: 'object',
      properties: { old: { type: 'string', maxLength: 1 }, other: text },
    };
    const previous = { old: 'too long', other: '1' };

    expect(
      schemaErrors({ old: 'too long', other: '2' }, schema, '', previous),
    ).toEqual([]);
    expect(
      schemaErrors({ old: 'longer still', other: '1' }, schema, '', previous),
    ).toHaveLength(1);
  });
});

describe('pruneUnknown', () => {
  const schema: StructuralSchema = {
    type: 'object',
    properties: {
      known: text,
      open: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      list: {
        type: 'array',
        items: { type: 'object', properties: { a: text } },
      },
    },
  };

  it('removes what the schema does not declare and tells where it was', () => {
    const value: JsonObject = {
      known: 'x',
      stranger: 1,
      open: { anything: 1 },
      list: [{ a: 'y', b: 2 }],
    };

    expect(pruneUnknown(value, schema)).toEqual(['stranger', 'list[0].b']);
    expect(value).toEqual({
      known: 'x',
      open: { anything: 1 },
      list: [{ a: 'y' }],
    });
  });

  it('does not take inherited names for declared ones', () => {
    const value: JsonObject = { constructor: 'x' };

    expect(pruneUnknown(value, schema)).toEqual(['constructor']);
  });
});

describe('addDefaults', () => {
  const schema: StructuralSchema = {
    type: 'object',
    properties: {
      mode: { type: 'string', default: 'Active' },
      nested: {
        type: 'object',
        default: {},
        properties: { deep: { type: 'integer', default: 1 } },
      },
      nullable: { type: 'string', nullable: true, default: 'x' },
    },
  };

  it('fills in what is absent, also inside of defaults', () => {
    const value: JsonObject = {};
    addDefaults(value, schema);

    expect(value).toEqual({
      mode: 'Active',
      nested: { deep: 1 },
      nullable: 'x',
    });
  });

  it('takes a null that is not allowed for an absent value', () => {
    const value: JsonObject = { mode: null, nullable: null };
    dropForbiddenNulls(value, schema);
    addDefaults(value, schema);

    expect(value).toMatchObject({ mode: 'Active', nullable: null });
  });

  it('gives every object its own default', () => {
    const [one, two]: JsonObject[] = [{}, {}];
    addDefaults(one, schema);
    addDefaults(two, schema);

    expect(one.nested).not.toBe(two.nested);
  });
});
