import fc from 'fast-check';
import { isPrivateIp, parseIp } from './ipAddress';
import {
  describeSubnetRange,
  overlaps,
  parseSubnetRange,
  subnetRangeKey,
} from './subnetRange';

const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();

describe('parseIp', () => {
  it.each`
    text                 | value
    ${'0.0.0.1'}         | ${{ family: 4, value: 1n }}
    ${'1.2.3.4'}         | ${{ family: 4, value: 0x01020304n }}
    ${'::1'}             | ${{ family: 6, value: 1n }}
    ${'::ffff:1.2.3.4'}  | ${{ family: 6, value: 0xffff01020304n }}
    ${'2001:db8::1:0'}   | ${{ family: 6, value: 0x20010db8000000000000000000010000n }}
    ${'1.2.3'}           | ${undefined}
    ${'1.2.3.256'}       | ${undefined}
    ${'1::2::3'}         | ${undefined}
    ${'1:2:3:4:5:6:7'}   | ${undefined}
    ${'12345::'}         | ${undefined}
    ${'app.example.com'} | ${undefined}
  `('of $text is $value', ({ text, value }) => {
    expect(parseIp(text)).toEqual(value);
  });

  it('reads every address', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), text => {
        expect(parseIp(text)?.family).toBe(text.includes(':') ? 6 : 4);
      }),
    );
  });
});

describe('isPrivateIp', () => {
  it.each`
    ip                   | isPrivate
    ${'10.0.0.5'}        | ${true}
    ${'172.16.0.1'}      | ${true}
    ${'172.32.0.1'}      | ${false}
    ${'192.168.255.255'} | ${true}
    ${'100.64.0.1'}      | ${true}
    ${'fd00::1'}         | ${true}
    ${'2001:db8::1'}     | ${false}
    ${'20.30.40.50'}     | ${false}
    ${'app.example.com'} | ${false}
  `('of $ip is $isPrivate (TM-AZURE-014)', ({ ip, isPrivate }) => {
    expect(isPrivateIp(ip)).toBe(isPrivate);
  });
});

describe('parseSubnetRange', () => {
  it.each`
    text                         | range
    ${'203.0.113.0/24'}          | ${{ first: '203.0.113.0', scope: 24 }}
    ${'203.0.113.4-203.0.113.9'} | ${{ first: '203.0.113.4', last: '203.0.113.9' }}
    ${'203.0.113.4'}             | ${{ first: '203.0.113.4', last: '203.0.113.4' }}
    ${'203.0.113.9-203.0.113.4'} | ${undefined}
    ${'203.0.113.0-2001:db8::'}  | ${undefined}
    ${'203.0.113.0/33'}          | ${undefined}
    ${'2001:db8::/129'}          | ${undefined}
    ${'office'}                  | ${undefined}
  `('of $text is $range', ({ text, range }) => {
    expect(parseSubnetRange(text)).toEqual(range);
  });

  it('reads what is told of a range', () => {
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 0, max: 32 }), (first, scope) => {
        const range = { first, scope };
        expect(parseSubnetRange(describeSubnetRange(range))).toEqual(range);
      }),
    );
  });
});

describe('subnetRangeKey', () => {
  it('is one for both forms of the same addresses', () => {
    expect(subnetRangeKey({ first: '203.0.113.7', scope: 24 })).toBe(
      subnetRangeKey({ first: '203.0.113.0', last: '203.0.113.255' }),
    );
  });
});

describe('overlaps', () => {
  it.each`
    a                    | b                    | shared
    ${'203.0.113.0/24'}  | ${'203.0.113.255'}   | ${true}
    ${'203.0.113.0/24'}  | ${'203.0.114.0/24'}  | ${false}
    ${'1.0.0.0-1.0.0.5'} | ${'1.0.0.5-1.0.0.9'} | ${true}
    ${'0.0.0.0/0'}       | ${'::/0'}            | ${false}
    ${'2001:db8::/32'}   | ${'2001:db8:1::/48'} | ${true}
  `('of $a and $b is $shared', ({ a, b, shared }) => {
    expect(overlaps(parseSubnetRange(a)!, parseSubnetRange(b)!)).toBe(shared);
  });
});
