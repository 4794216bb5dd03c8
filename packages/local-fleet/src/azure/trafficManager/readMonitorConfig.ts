import { Header, MonitorConfig } from '../../trafficManager';
import { BodyReader } from './BodyReader';

/** Published limits: custom headers and ranges of status codes. */
const MAX_HEADERS = 8;
const MAX_RANGES = 8;

/** Seconds between probes, and for each how long a probe may take: the least, the most, and when nothing is said. */
const TIMEOUTS: Record<number, { range: [number, number]; usual: number }> = {
  30: { range: [5, 10], usual: 10 },
  10: { range: [5, 9], usual: 9 },
};
const USUAL_INTERVAL = 30;
const USUAL_FAILURES = 3;

/** Headers of a profile or an endpoint. @returns undefined when they are left out */
export function readHeaders(
  reader: BodyReader,
  value: unknown,
  where: string,
): Header[] | undefined {
  const headers = reader.list(value, where)?.map((item, index) => {
    const fields = reader.fields(item, `${where}[${index}]`);
    const name = reader.text(fields.name, `${where}[${index}].name`) ?? '';
    const text = reader.text(fields.value, `${where}[${index}].value`) ?? '';
    // RFC 9110 5.1 and 5.5: what a header may be made of.
    const isHeader =
      /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) &&
      /^[\t\x20-\x7e]*$/.test(text);
    if (!isHeader) {
      reader.fault(
        `The custom header '${name}' of '${where}' is invalid. A header needs a name that is an HTTP token, and a value.`,
      );
    }
    return { name, value: text };
  });
  if (headers && headers.length > MAX_HEADERS) {
    reader.fault(
      `The number of custom headers specified for '${where}' is ${headers.length}. The maximum number of custom headers is ${MAX_HEADERS}.`,
    );
  }
  return headers;
}

function readRanges(reader: BodyReader, value: unknown, where: string) {
  const ranges = reader.list(value, where)?.map((item, index) => {
    const fields = reader.fields(item, `${where}[${index}]`);
    const code = (field: 'min' | 'max') =>
      reader.number(fields[field], [100, 999], `${where}[${index}].${field}`);
    const min = code('min') ?? 200;
    const max = code('max') ?? min;
    if (min > max) {
      reader.fault(
        `The expected status code range '${min}-${max}' is invalid. The minimum must not be greater than the maximum.`,
      );
    }
    return { min, max };
  });
  if (ranges && ranges.length > MAX_RANGES) {
    reader.fault(
      `The number of expected status code ranges specified is ${ranges.length}. The maximum number of expected status code ranges is ${MAX_RANGES}.`,
    );
  }
  return ranges;
}

/**
 * Reads `properties.monitorConfig`.
 *
 * @param existing - for a PATCH, what fields that are left out keep
 */
export function readMonitorConfig(
  reader: BodyReader,
  value: unknown,
  existing?: MonitorConfig,
): MonitorConfig {
  const where = 'properties.monitorConfig';
  const fields = reader.fields(value, where);
  const protocol =
    reader.word(
      fields.protocol,
      ['HTTP', 'HTTPS', 'TCP'] as const,
      `${where}.protocol`,
    ) ??
    existing?.protocol ??
    'HTTP';
  const interval = intervalOf(reader, fields.intervalinseconds, existing);
  const { range, usual } = TIMEOUTS[interval];
  const kept =
    existing?.intervalInSeconds === interval
      ? existing.timeoutInSeconds
      : undefined;
  return {
    protocol,
    port:
      reader.number(fields.port, [1, 65535], `${where}.port`) ??
      existing?.port ??
      80,
    path: pathOf(reader, fields.path, protocol, existing),
    intervalInSeconds: interval,
    timeoutInSeconds:
      reader.number(
        fields.timeoutinseconds,
        range,
        `${where}.timeoutInSeconds`,
      ) ??
      kept ??
      usual,
    toleratedNumberOfFailures:
      reader.number(
        fields.toleratednumberoffailures,
        [0, 9],
        `${where}.toleratedNumberOfFailures`,
      ) ??
      existing?.toleratedNumberOfFailures ??
      USUAL_FAILURES,
    customHeaders:
      readHeaders(reader, fields.customheaders, `${where}.customHeaders`) ??
      existing?.customHeaders ??
      [],
    expectedStatusCodeRanges:
      readRanges(
        reader,
        fields.expectedstatuscoderanges,
        `${where}.expectedStatusCodeRanges`,
      ) ??
      existing?.expectedStatusCodeRanges ??
      [],
  };
}

function intervalOf(
  reader: BodyReader,
  value: unknown,
  existing?: MonitorConfig,
): number {
  const usual = existing?.intervalInSeconds ?? USUAL_INTERVAL;
  if (value === undefined || value === null) return usual;
  if (typeof value === 'number' && value in TIMEOUTS) return value;
  reader.fault(
    `The value '${value}' specified for 'properties.monitorConfig.intervalInSeconds' is invalid. Valid values are: 10, 30.`,
  );
  return usual;
}

function pathOf(
  reader: BodyReader,
  value: unknown,
  protocol: MonitorConfig['protocol'],
  existing?: MonitorConfig,
): string | undefined {
  const where = 'properties.monitorConfig.path';
  const given = reader.text(value, where);
  if (protocol === 'TCP') {
    if (given) {
      reader.fault(
        `The monitoring path '${given}' is invalid. A path cannot be specified when the monitoring protocol is TCP.`,
      );
    }
    return undefined;
  }
  const path = given ?? existing?.path ?? '/';
  if (!/^\/[\x21-\x7e]{0,999}$/.test(path)) {
    reader.fault(
      `The monitoring path '${path}' is invalid. It must start with a forward slash '/' and have at most 1000 characters, none of which is a space.`,
    );
  }
  return path;
}
