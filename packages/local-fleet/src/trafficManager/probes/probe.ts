import http from 'node:http';
import https from 'node:https';
import net, { isIP } from 'node:net';
import { Clock } from '../../clock';
import { Header, MonitorConfig } from '../Profile';

/** Where a probe connects to. @public */
export interface ProbeAddress {
  host: string;
  port: number;
}

/** One probe of one endpoint. */
export interface ProbeRequest {
  /** What the endpoint is called, which an HTTP server is told. */
  target: string;
  address: ProbeAddress;
  monitor: MonitorConfig;
  /** The endpoint's own, which go before those of the profile. */
  headers: readonly Header[];
}

/** Whether an HTTP status is what a profile expects: 200 alone when it does not say. */
export function isExpectedStatus(
  { expectedStatusCodeRanges }: MonitorConfig,
  code: number,
): boolean {
  return expectedStatusCodeRanges.length === 0
    ? code === 200
    : expectedStatusCodeRanges.some(
        ({ min, max }) => min <= code && code <= max,
      );
}

function headersOf({ target, monitor, headers }: ProbeRequest) {
  const merged = new Map<string, string>([
    ['host', target],
    ['user-agent', 'Azure Traffic Manager Endpoint Monitor'],
  ]);
  for (const { name, value } of [...monitor.customHeaders, ...headers]) {
    merged.set(name.toLowerCase(), value);
  }
  return merged;
}

function askHttp(request: ProbeRequest, signal: AbortSignal): Promise<boolean> {
  const { monitor, address, target } = request;
  const headers = headersOf(request);
  const name = (headers.get('host') ?? target).replace(/:\d+$/, '');
  const options: https.RequestOptions = {
    ...address,
    path: monitor.path,
    headers: Object.fromEntries(headers),
    agent: false,
    signal,
  };
  return new Promise(resolve => {
    const onResponse = (response: http.IncomingMessage) => {
      response.resume();
      resolve(isExpectedStatus(monitor, response.statusCode ?? 0));
    };
    const sent =
      monitor.protocol === 'HTTPS'
        ? https.get(
            {
              ...options,
              servername: isIP(name) === 0 ? name : '',
              // As Azure documents it: a probe asks for a certificate and does not look at it.
              rejectUnauthorized: false,
            },
            onResponse,
          )
        : http.get(options, onResponse);
    sent.on('error', () => resolve(false));
  });
}

function connectTcp(
  { address }: ProbeRequest,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise(resolve => {
    const socket = net.connect({ ...address, signal } as net.NetConnectOpts);
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      resolve(true);
      socket.resetAndDestroy();
    });
  });
}

/**
 * Probes an endpoint once, really: an HTTP or HTTPS request that is not redirected, or a TCP connection that is reset.
 *
 * @param ended - aborted when the result is of no more use
 * @returns whether it answered as expected within the profile's timeout
 */
export async function probe(
  request: ProbeRequest,
  clock: Clock,
  ended: AbortSignal,
): Promise<boolean> {
  const late = new AbortController();
  const callOff = clock.after(request.monitor.timeoutInSeconds * 1000, () =>
    late.abort(),
  );
  const signal = AbortSignal.any([late.signal, ended]);
  try {
    return request.monitor.protocol === 'TCP'
      ? await connectTcp(request, signal)
      : await askHttp(request, signal);
  } finally {
    callOff();
  }
}
