import { KubernetesObject } from '../json/KubernetesObject';
import { fieldPredicateOf } from './fieldSelector';
import { labelPredicateOf } from './labelSelector';

describe('labelPredicateOf', () => {
  const labels = { app: 'web', tier: 'front', weight: '5', empty: '' };

  it.each`
    selector                      | isSelected
    ${''}                         | ${true}
    ${'app=web'}                  | ${true}
    ${'app==web,tier=front'}      | ${true}
    ${'app = web , tier != back'} | ${true}
    ${'app=api'}                  | ${false}
    ${'other!=x'}                 | ${true}
    ${'app in (api, web)'}        | ${true}
    ${'app in (api)'}             | ${false}
    ${'app notin (api),tier'}     | ${true}
    ${'other notin (x)'}          | ${true}
    ${'!app'}                     | ${false}
    ${'!other'}                   | ${true}
    ${'other'}                    | ${false}
    ${'weight>4,weight<6'}        | ${true}
    ${'weight>5'}                 | ${false}
    ${'app>1'}                    | ${false}
    ${'empty='}                   | ${true}
    ${'empty in ()'}              | ${true}
    ${'app in (,web)'}            | ${true}
    ${'toString'}                 | ${false}
  `('"$selector" selects: $isSelected', ({ selector, isSelected }) => {
    expect(labelPredicateOf(selector)(labels)).toBe(isSelected);
  });

  it.each`
    selector    | message
    ${'a in ('} | ${"unable to parse requirement: found '', expected: ',', ')' or identifier"}
    ${'a b'}    | ${"unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"}
    ${'a=!'}    | ${"unable to parse requirement: found '!', expected: identifier"}
    ${'=x'}     | ${"unable to parse requirement: found '=', expected: identifier"}
    ${'a,'}     | ${"found '', expected: identifier after ','"}
    ${'a=b c'}  | ${"found 'c', expected: ',' or 'end of string'"}
  `('refuses "$selector"', ({ selector, message }) => {
    expect(() => labelPredicateOf(selector)).toThrow(
      expect.objectContaining({ code: 400, message }),
    );
  });

  it.each(['a/b/c=d', `a=${'x'.repeat(64)}`, 'a=-x', 'a>b'])(
    'refuses "%s", whose key or value cannot be a label',
    selector => {
      expect(() => labelPredicateOf(selector)).toThrow(
        expect.objectContaining({ code: 400 }),
      );
    },
  );
});

describe('fieldPredicateOf', () => {
  const supported = ['metadata.name', 'metadata.namespace', 'status.phase'];
  const object = {
    metadata: { name: 'one', namespace: 'default' },
  } as KubernetesObject;

  it.each`
    selector                                           | isSelected
    ${'metadata.name=one'}                             | ${true}
    ${'metadata.name==one,metadata.namespace=default'} | ${true}
    ${'metadata.name!=one'}                            | ${false}
    ${'status.phase='}                                 | ${true}
    ${'status.phase=Active'}                           | ${false}
  `('"$selector" selects: $isSelected', ({ selector, isSelected }) => {
    expect(fieldPredicateOf(selector, supported)(object)).toBe(isSelected);
  });

  it('refuses a field that cannot be selected by', () => {
    expect(() => fieldPredicateOf('spec.region=weu', supported)).toThrow(
      expect.objectContaining({
        code: 400,
        message: 'field label not supported: spec.region',
      }),
    );
  });
});
