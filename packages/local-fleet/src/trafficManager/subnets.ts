import { BlockList, isIP, isIPv4 } from 'node:net';
import { Subnet } from './Profile';

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}

function addressesOf(subnets: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const { first, last, scope } of subnets) {
    const family = familyOf(first);
    if (last !== undefined) list.addRange(first, last, family);
    else if (scope !== undefined) list.addSubnet(first, scope, family);
    else list.addAddress(first, family);
  }
  return list;
}

/** Whether an address is in one of the subnets. */
export function isWithin(subnets: readonly Subnet[], address: string): boolean {
  return addressesOf(subnets).check(address, familyOf(address));
}

/** The last two groups of `::ffff:10.0.0.1`, which may be written as an IPv4 address (RFC 4291 2.2). */
function groupsOfIPv4(address: string): string {
  const value = valueOf(address);
  return `${(value >> 16n).toString(16)}:${(value % 65536n).toString(16)}`;
}

function valueOf(address: string): bigint {
  if (isIPv4(address)) {
    return address
      .split('.')
      .reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  }
  const [head, tail] = address
    .replace(/%.*$/, '')
    .replace(/[\d.]+\.[\d.]+$/, groupsOfIPv4)
    .split('::');
  const groups = (text?: string) => (text ? text.split(':') : []);
  const left = groups(head);
  const right = groups(tail);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length));
  return [...left, ...zeros.fill('0'), ...right].reduce(
    (sum, group) => sum * 65536n + BigInt(`0x${group || '0'}`),
    0n,
  );
}

/** First and last address as numbers; those of IPv6 lie above all of IPv4. */
function boundsOf({ first, last, scope }: Subnet): [bigint, bigint] {
  const bits = isIPv4(first) ? 32 : 128;
  const above = bits === 128 ? 1n << 64n : 0n;
  const start = valueOf(first);
  if (last !== undefined) return [above + start, above + valueOf(last)];
  const size = 1n << BigInt(bits - (scope ?? bits));
  const aligned = start - (start % size);
  return [above + aligned, above + aligned + size - 1n];
}

/** Whether two subnets have an address in common. */
export function overlaps(one: Subnet, other: Subnet): boolean {
  const [firstOfOne, lastOfOne] = boundsOf(one);
  const [firstOfOther, lastOfOther] = boundsOf(other);
  return firstOfOne <= lastOfOther && firstOfOther <= lastOfOne;
}

/** What is wrong with a subnet, in a sentence; undefined when nothing is. */
export function faultOf({ first, last, scope }: Subnet): string | undefined {
  if (isIP(first) === 0) return `'${first}' is not a valid IP address`;
  if (last !== undefined && scope !== undefined) {
    return `'${first}' has both a last address and a scope`;
  }
  if (last !== undefined) {
    if (isIP(last) !== isIP(first)) {
      return `'${last}' is not an address of the same family as '${first}'`;
    }
    if (valueOf(last) < valueOf(first)) {
      return `the last address '${last}' is before the first '${first}'`;
    }
  }
  const bits = isIPv4(first) ? 32 : 128;
  const isScope =
    scope === undefined ||
    (Number.isInteger(scope) && scope >= 0 && scope <= bits);
  return isScope ? undefined : `the scope ${scope} is not from 0 to ${bits}`;
}
