import {
  isSelected,
  LabelSelectorError,
  parseLabelSelector,
} from './labelSelector';

const LABELS = { 'router.io/region': 'weu', tier: 'gold', rank: '7' };

describe('isSelected', () => {
  it.each`
    selector                                 | is
    ${''}                                    | ${true}
    ${'router.io/region=weu'}                | ${true}
    ${'router.io/region==weu'}               | ${true}
    ${'router.io/region = weu'}              | ${true}
    ${'router.io/region=neu'}                | ${false}
    ${'router.io/region!=neu'}               | ${true}
    ${'missing!=neu'}                        | ${true}
    ${'router.io/region in (weu)'}           | ${true}
    ${'router.io/region in (neu, weu)'}      | ${true}
    ${'router.io/region in (neu,frc)'}       | ${false}
    ${'router.io/region notin (neu)'}        | ${true}
    ${'missing notin (neu)'}                 | ${true}
    ${'missing in (neu)'}                    | ${false}
    ${'tier'}                                | ${true}
    ${'!tier'}                               | ${false}
    ${'!missing'}                            | ${true}
    ${'constructor'}                         | ${false}
    ${'!constructor'}                        | ${true}
    ${'rank>6'}                              | ${true}
    ${'rank<7'}                              | ${false}
    ${'missing>1'}                           | ${false}
    ${'router.io/region in (neu,weu),tier'}  | ${true}
    ${'router.io/region in (neu,weu),!tier'} | ${false}
  `('"$selector": $is', ({ selector, is }) => {
    expect(isSelected(selector, LABELS)).toBe(is);
  });

  it('selects an object without labels by what it lacks', () => {
    expect(isSelected('!tier')).toBe(true);
  });

  it.each([
    'a b',
    'in (x)',
    'a in x',
    'a=b=c',
    ',',
    'a in (x',
    'a in (x y)',
    'a in (-x)',
  ])('says which part of "%s" is none', selector => {
    expect(() => isSelected(selector, LABELS)).toThrow(LabelSelectorError);
  });
});

describe('parseLabelSelector', () => {
  it.each`
    selector                     | oneOf
    ${'tier=gold'}               | ${[['tier', 'gold']]}
    ${'!x, tier in (a,b), c=d'}  | ${[['tier', 'a'], ['tier', 'b']]}
    ${'tier, a!=b, c notin (d)'} | ${undefined}
    ${''}                        | ${undefined}
  `('"$selector" selects only what carries one of $oneOf', row => {
    expect(parseLabelSelector(row.selector).oneOf).toEqual(row.oneOf);
  });
});
