/** An IP address as a number, so that ranges can be compared. @public */
export interface IpAddress {
  family: 4 | 6;
  value: bigint;
}

const BITS = { 4: 32, 6: 128 } as const;

/**
 * Reads an IPv4 or IPv6 address.
 *
 * @returns undefined for any other text
 * @public
 */
export function parseIp(text: string): IpAddress | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): IpAddress | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const octets = match?.slice(1).map(Number) ?? [];
  if (octets.length !== 4 || octets.some(octet => octet > 255)) {
    return undefined;
  }
  return {
    family: 4,
    value: octets.reduce((value, octet) => value * 256n + BigInt(octet), 0n),
  };
}

function parseIpv6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  if (halves.length > 2) {
    return undefined;
  }
  const groups = halves.map(groupsOf);
  if (groups.includes(undefined)) {
    return undefined;
  }
  const [head = [], tail = []] = groups;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) {
    return undefined;
  }
  return {
    family: 6,
    value: [...head, ...new Array<number>(missing).fill(0), ...tail].reduce(
      (value, group) => value * 65536n + BigInt(group),
      0n,
    ),
  };
}

function groupsOf(half: string): number[] | undefined {
  if (half === '') {
    return [];
  }
  const groups: number[] = [];
  const parts = half.split(':');
  for (const [index, part] of parts.entries()) {
    const embedded =
      index === parts.length - 1 && part.includes('.')
        ? parseIpv4(part)
        : undefined;
    if (embedded) {
      groups.push(
        Number(embedded.value / 65536n),
        Number(embedded.value % 65536n),
      );
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      groups.push(parseInt(part, 16));
    } else {
      return undefined;
    }
  }
  return groups;
}

/** First and last address of `address/length`. @public */
export function networkOf(
  address: IpAddress,
  length: number,
): { first: bigint; last: bigint } {
  const size = 1n << BigInt(BITS[address.family] - length);
  const first = (address.value / size) * size;
  return { first, last: first + size - 1n };
}

/** Whether a prefix length can be one of the address's family. @public */
export function isPrefixLength(family: 4 | 6, length: number): boolean {
  return Number.isInteger(length) && length >= 0 && length <= BITS[family];
}

/** RFC 1918, 4193, 6598, 1122 (loopback), 3927 and 4291 (link-local): not reached from the Internet. */
const privateNetworks = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
].map(text => {
  const [address, length] = text.split('/');
  const { family, value } = parseIp(address)!;
  return { family, ...networkOf({ family, value }, Number(length)) };
});

/**
 * The address is of a private network: the public Traffic Manager can neither answer with it nor probe it
 * (TM-AZURE-014).
 *
 * @public
 */
export function isPrivateIp(text: string): boolean {
  const address = parseIp(text);
  return (
    address !== undefined &&
    privateNetworks.some(
      ({ family, first, last }) =>
        family === address.family &&
        first <= address.value &&
        address.value <= last,
    )
  );
}
