import fc from 'fast-check';
import {
  decodeFieldSet,
  difference,
  encodeFieldSet,
  FieldSet,
  FieldSetBuilder,
  hasPath,
  intersection,
  isEmptySet,
  outside,
  pathsOf,
  union,
} from './FieldSet';

function setOf(...paths: string[][]): FieldSet {
  const set = new FieldSetBuilder();
  paths.forEach(path => set.insert(path));
  return set;
}

const arbitrarySet = fc
  .array(
    fc.array(fc.constantFrom('f:a', 'f:b', 'k:{"n":1}', 'v:"x"'), {
      minLength: 1,
      maxLength: 4,
    }),
    { maxLength: 8 },
  )
  .map(paths => setOf(...paths));

const keysOf = (set: FieldSet) => pathsOf(set).map(path => path.join());

describe('FieldSet', () => {
  it('is written as fieldsV1, with a dot where a parent is a member too', () => {
    const set = setOf(
      ['f:spec', 'f:a'],
      ['f:spec', 'f:b'],
      ['f:spec', 'f:b', 'f:c'],
    );

    expect(encodeFieldSet(set)).toEqual({
      'f:spec': { 'f:a': {}, 'f:b': { '.': {}, 'f:c': {} } },
    });
  });

  it('comes back from fieldsV1 as it was', () => {
    fc.assert(
      fc.property(arbitrarySet, set => {
        const decoded = decodeFieldSet(encodeFieldSet(set));
        expect(keysOf(decoded)).toEqual(keysOf(set));
      }),
    );
  }, 30_000);

  it('joins, meets and subtracts as sets of paths do', () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, (left, right) => {
        const [l, r] = [keysOf(left), keysOf(right)];
        expect(new Set(keysOf(union(left, right)))).toEqual(
          new Set([...l, ...r]),
        );
        expect(keysOf(intersection(left, right))).toEqual(
          l.filter(key => r.includes(key)),
        );
        expect(keysOf(difference(left, right))).toEqual(
          l.filter(key => !r.includes(key)),
        );
      }),
    );
  }, 30_000);

  it('keeps outside only what is not below the other set', () => {
    const set = setOf(['f:status', 'f:phase'], ['f:spec', 'f:a']);

    expect(keysOf(outside(set, setOf(['f:status'])))).toEqual(['f:spec,f:a']);
  });

  it('lists fields before items, and keyed items before values', () => {
    const set = setOf(['v:"x"'], ['k:{"n":1}'], ['f:b'], ['f:a']);

    expect(keysOf(set)).toEqual(['f:a', 'f:b', 'k:{"n":1}', 'v:"x"']);
  });

  it('knows its members and whether it has any', () => {
    const set = setOf(['f:a', 'f:b']);

    expect(hasPath(set, ['f:a', 'f:b'])).toBe(true);
    expect(hasPath(set, ['f:a'])).toBe(false);
    expect(isEmptySet(difference(set, set))).toBe(true);
  });
});
