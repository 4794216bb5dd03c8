import { labelValueFaults, qualifiedNameFaults } from './labelRules';
import { nameFaults } from './nameRules';

describe('nameFaults', () => {
  it.each`
    name                | rule           | isFine
    ${'a-b.c'}          | ${'subdomain'} | ${true}
    ${'A'}              | ${'subdomain'} | ${false}
    ${'a..b'}           | ${'subdomain'} | ${false}
    ${'a'.repeat(253)}  | ${'subdomain'} | ${true}
    ${'a'.repeat(254)}  | ${'subdomain'} | ${false}
    ${'1a'}             | ${'label'}     | ${true}
    ${'a.b'}            | ${'label'}     | ${false}
    ${'a'.repeat(64)}   | ${'label'}     | ${false}
    ${'1a'}             | ${'label1035'} | ${false}
    ${'a1'}             | ${'label1035'} | ${true}
    ${'Any_Thing:here'} | ${'path'}      | ${true}
    ${'a/b'}            | ${'path'}      | ${false}
    ${'..'}             | ${'path'}      | ${false}
  `('"$name" as $rule is fine: $isFine', ({ name, rule, isFine }) => {
    expect(nameFaults(name, rule).length === 0).toBe(isFine);
  });
});

describe('qualifiedNameFaults', () => {
  it.each`
    key                    | isFine
    ${'app'}               | ${true}
    ${'example.com/App_1'} | ${true}
    ${'a'.repeat(64)}      | ${false}
    ${'example.com/'}      | ${false}
    ${'/app'}              | ${false}
    ${'a/b/c'}             | ${false}
    ${'Example.com/app'}   | ${false}
    ${'-app'}              | ${false}
  `('"$key" is fine: $isFine', ({ key, isFine }) => {
    expect(qualifiedNameFaults(key).length === 0).toBe(isFine);
  });
});

describe('labelValueFaults', () => {
  it.each`
    value             | isFine
    ${''}             | ${true}
    ${'A_b.c-1'}      | ${true}
    ${'a'.repeat(63)} | ${true}
    ${'a'.repeat(64)} | ${false}
    ${'a b'}          | ${false}
    ${'a-'}           | ${false}
  `('"$value" is fine: $isFine', ({ value, isFine }) => {
    expect(labelValueFaults(value).length === 0).toBe(isFine);
  });
});
