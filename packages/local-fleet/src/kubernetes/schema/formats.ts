import { isIP, isIPv4, isIPv6 } from 'node:net';

const UUID = (version: string) =>
  new RegExp(
    `^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$`,
    'i',
  );
const HOST_NAME =
  /^([a-zA-Z0-9\p{L}][a-zA-Z0-9\p{L}-]{0,62})(\.[a-zA-Z0-9\p{L}][a-zA-Z0-9\p{L}-]{0,62})*?(\.[a-zA-Z\p{L}]{2,63})?$/u;
const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i;
const GO_DURATION = /^[-+]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/;
const WORD_DURATION =
  /^(\d+(\.\d+)?\s*(ns|us|µs|ms|s|m|h|d|w|nanos?|micros?|millis?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?)\s*)+$/i;

function isCidr(text: string): boolean {
  const [address, length, ...rest] = text.split('/');
  return (
    rest.length === 0 &&
    isIP(address) > 0 &&
    /^\d{1,3}$/.test(length ?? '') &&
    Number(length) <= (isIPv4(address) ? 32 : 128)
  );
}

function isUri(text: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/.test(text) || /^\/\S*$/.test(text);
}

/**
 * The formats that the API server checks on strings (the strfmt registry that
 * apiextensions allows). A format that is not listed is not checked.
 */
export const STRING_FORMATS: {
  readonly [format: string]: (text: string) => boolean;
} = {
  bsonobjectid: text => /^[0-9a-f]{24}$/i.test(text),
  uri: isUri,
  email: text => /^[^\s@<>]+@[^\s@<>]+$/.test(text),
  hostname: text => text.length <= 255 && HOST_NAME.test(text),
  ipv4: isIPv4,
  ipv6: isIPv6,
  cidr: isCidr,
  mac: text => /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(text),
  uuid: text => UUID('[0-9a-f]').test(text),
  uuid3: text => UUID('3').test(text),
  uuid4: text => UUID('4').test(text),
  uuid5: text => UUID('5').test(text),
  hexcolor: text => /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text),
  byte: text => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
  date: text =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  duration: text => GO_DURATION.test(text) || WORD_DURATION.test(text),
  'date-time': text => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)),
  datetime: text => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)),
};

/** The bounds of the numeric formats; a number outside is refused. */
export const NUMBER_FORMATS: {
  readonly [format: string]: readonly [number, number];
} = {
  int32: [-2147483648, 2147483647],
  int64: [-9223372036854775808, 9223372036854775807],
};
