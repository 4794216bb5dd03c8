import { JsonObject } from '../json/json';
import { hasRules, ruleErrors, ruleFault } from './rules';
import { StructuralSchema, ValidationRule } from './StructuralSchema';

const rules: ValidationRule[] = [
  {
    rule: "self.mode != 'B' || has(self.source)",
    message: 'mode B needs a source',
  },
  {
    rule: 'size(self.name) + size(self.other) <= 8',
    messageExpression: "'too long: ' + self.name",
    fieldPath: '.name',
    reason: 'FieldValueForbidden',
  },
  { rule: 'self.count > 1' },
  { rule: 'self.name == oldSelf.name', message: 'name stays' },
];
const schema: StructuralSchema = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      'x-kubernetes-validations': rules,
      properties: {
        name: { type: 'string' },
        other: { type: 'string' },
        mode: { type: 'string' },
        source: { type: 'string' },
        count: { type: 'integer' },
        list: {
          type: 'array',
          items: {
            type: 'string',
            'x-kubernetes-validations': [
              { rule: "self.startsWith('a')", message: 'must start with a' },
            ],
          },
        },
      },
    },
  },
};
const sound = { name: 'abc', other: 'x', mode: 'A', count: 5 };

function errorsOf(spec: JsonObject, previous?: JsonObject): string[] {
  return ruleErrors({ spec }, schema, '', previous && { spec: previous }).map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

// Expected texts: kube-apiserver 1.34.4.
describe('ruleErrors', () => {
  it('is empty for what keeps all rules', () => {
    expect(errorsOf(sound)).toEqual([]);
  });

  it('tells the type, and the message of the rule', () => {
    expect(errorsOf({ ...sound, mode: 'B' })).toEqual([
      'spec: Invalid value: "object": mode B needs a source',
    ]);
  });

  it('tells of each rule, by its own path, reason and expression', () => {
    expect(
      errorsOf({ ...sound, name: 'abcdefghij', mode: 'B', count: 1 }),
    ).toEqual([
      'spec: Invalid value: "object": mode B needs a source',
      'spec.name: Forbidden: too long: abcdefghij',
      'spec: Invalid value: "object": failed rule: self.count > 1',
    ]);
  });

  it('tells which item of a list breaks a rule', () => {
    expect(errorsOf({ ...sound, list: ['ab', 'ba'] })).toEqual([
      'spec.list[1]: Invalid value: "string": must start with a',
    ]);
  });

  it('asks what compares with the old value of updates only', () => {
    expect(errorsOf(sound, sound)).toEqual([]);
    expect(errorsOf({ ...sound, name: 'abd' }, sound)).toEqual([
      'spec: Invalid value: "object": name stays',
    ]);
  });

  it('lets stand what an update did not change', () => {
    const old = { ...sound, mode: 'B' };
    expect(errorsOf(old, old)).toEqual([]);
    expect(errorsOf({ ...old, count: 7 }, old)).toEqual([
      'spec: Invalid value: "object": mode B needs a source',
    ]);
  });
});

describe('hasRules', () => {
  it('finds a rule at any depth', () => {
    expect(hasRules(schema)).toBe(true);
    expect(hasRules({ type: 'array', items: schema })).toBe(true);
    expect(hasRules({ type: 'object', properties: {} })).toBe(false);
  });
});

describe('ruleFault', () => {
  it('says where a rule cannot be read', () => {
    expect(ruleFault({ rule: 'self.(' })).toContain('1:5');
    expect(ruleFault({ rule: 'self.x', messageExpression: '+' })).toBeDefined();
    expect(ruleFault({ rule: 'self.x == 1' })).toBeUndefined();
  });
});
