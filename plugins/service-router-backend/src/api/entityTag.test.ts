import { entityTagOf, isHeld } from './entityTag';

describe('entityTagOf', () => {
  it('is another one for another version, and the same for when it was made', () => {
    const tag = entityTagOf({ host: 'a', generatedAt: '2026-01-01' });
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(entityTagOf({ host: 'a', generatedAt: '2026-01-02' })).toBe(tag);
    expect(entityTagOf({ host: 'b', generatedAt: '2026-01-01' })).not.toBe(tag);
  });
});

describe('isHeld', () => {
  it.each`
    entityTag  | ifNoneMatch                 | held
    ${'W/"a"'} | ${'W/"a"'}                  | ${true}
    ${'W/"a"'} | ${'"a"'}                    | ${true}
    ${'"a"'}   | ${'W/"a"'}                  | ${true}
    ${'W/"a"'} | ${'W/"b"'}                  | ${false}
    ${'W/"a"'} | ${'"b", W/"c,d" ,,W/"a"  '} | ${true}
    ${'W/"a"'} | ${'W/"b,W/a"'}              | ${false}
    ${'W/"a"'} | ${'a'}                      | ${false}
    ${'W/"a"'} | ${''}                       | ${false}
    ${'W/"a"'} | ${'*'}                      | ${false}
    ${'W/"a"'} | ${undefined}                | ${false}
  `(
    'of $entityTag by If-None-Match: $ifNoneMatch is $held',
    ({ entityTag, ifNoneMatch, held }) => {
      expect(isHeld(entityTag, ifNoneMatch)).toBe(held);
    },
  );
});
