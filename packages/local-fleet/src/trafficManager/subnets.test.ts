import { faultOf, overlaps } from './subnets';

describe('overlaps', () => {
  it.each`
    one                                        | other                                        | expected
    ${{ first: '10.0.0.0', scope: 8 }}         | ${{ first: '10.255.255.255' }}               | ${true}
    ${{ first: '10.0.0.0', scope: 8 }}         | ${{ first: '11.0.0.0' }}                     | ${false}
    ${{ first: '10.0.0.7', scope: 24 }}        | ${{ first: '10.0.0.1', last: '10.0.0.2' }}   | ${true}
    ${{ first: '10.0.0.1', last: '10.0.0.9' }} | ${{ first: '10.0.0.9', last: '10.0.0.20' }}  | ${true}
    ${{ first: '10.0.0.1', last: '10.0.0.9' }} | ${{ first: '10.0.0.10', last: '10.0.0.20' }} | ${false}
    ${{ first: '2001:db8::', scope: 32 }}      | ${{ first: '2001:db8:ffff::1' }}             | ${true}
    ${{ first: '2001:db8::', scope: 32 }}      | ${{ first: '2001:db9::1' }}                  | ${false}
    ${{ first: '::', scope: 64 }}              | ${{ first: '10.0.0.1' }}                     | ${false}
    ${{ first: '::ffff:10.0.0.1' }}            | ${{ first: '::ffff:a00:1' }}                 | ${true}
  `('of $one and $other is $expected', ({ one, other, expected }) => {
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([
      expected,
      expected,
    ]);
  });
});

describe('faultOf', () => {
  it.each`
    subnet                                               | fault
    ${{ first: '10.0.0.0', scope: 8 }}                   | ${undefined}
    ${{ first: '10.0.0' }}                               | ${"'10.0.0' is not a valid IP address"}
    ${{ first: '10.0.0.9', last: '10.0.0.1' }}           | ${"the last address '10.0.0.1' is before the first '10.0.0.9'"}
    ${{ first: '10.0.0.9', last: '::1' }}                | ${"'::1' is not an address of the same family as '10.0.0.9'"}
    ${{ first: '10.0.0.9', last: '10.0.0.9', scope: 8 }} | ${"'10.0.0.9' has both a last address and a scope"}
  `('of $subnet is $fault', ({ subnet, fault }) => {
    expect(faultOf(subnet)).toBe(fault);
  });
});
