import { mergePatch } from './mergePatch';

describe('mergePatch', () => {
  it.each`
    what                                 | target                   | patch                                 | value
    ${'maps are merged'}                 | ${{ a: 1, b: { c: 1 } }} | ${{ b: { d: 2 } }}                    | ${{ a: 1, b: { c: 1, d: 2 } }}
    ${'lists are replaced'}              | ${{ a: [1, 2] }}         | ${{ a: [3] }}                         | ${{ a: [3] }}
    ${'null deletes'}                    | ${{ a: 1, b: 2 }}        | ${{ a: null }}                        | ${{ b: 2 }}
    ${'null in what is new is left out'} | ${{}}                    | ${{ a: { b: null, c: 1 } }}           | ${{ a: { c: 1 } }}
    ${'$patch: delete takes away'}       | ${{ a: { b: 1 }, c: 1 }} | ${{ a: { $patch: 'delete' } }}        | ${{ c: 1 }}
    ${'$patch: replace replaces'}        | ${{ a: { b: 1 } }}       | ${{ a: { $patch: 'replace', c: 1 } }} | ${{ a: { c: 1 } }}
  `('$what', ({ target, patch, value }) => {
    expect(mergePatch(target, patch).value).toEqual(value);
  });

  it('says which values the patch decided', () => {
    expect(
      mergePatch({ a: { b: 1 }, c: 1 }, { a: { b: 2, d: [1] }, c: null })
        .decided,
    ).toEqual([['a', 'b'], ['a', 'd'], ['c']]);
  });
});
