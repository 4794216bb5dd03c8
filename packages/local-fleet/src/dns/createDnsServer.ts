import dgram from 'node:dgram';
import net from 'node:net';
import { listen, onUnusedPorts, PortTakenError } from '../listening';
import { Zone } from '../zones';
import { DnsSource } from './DnsSource';
import { encodeResponse } from './encodeResponse';
import { resolveFrom, zoneSource } from './resolveFrom';

/** A running or stopped DNS server of one region. @public */
export interface DnsServer {
  /** The same for UDP and TCP; known once started. */
  readonly port: number;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** RFC 7766 6.2.3: connections that say nothing are closed. Milliseconds. */
const TCP_IDLE = 10_000;

/**
 * Answers on 127.0.0.1, on UDP and TCP: from a zone, and for names outside of it from other sources.
 *
 * @param options - `port` 0 takes a port that is free for both
 * @public
 */
export function createDnsServer(options: {
  port: number;
  zone?: Zone;
  others?: readonly DnsSource[];
}): DnsServer {
  const sources = [
    ...(options.zone ? [zoneSource(options.zone)] : []),
    ...(options.others ?? []),
  ];
  const respond = (octets: Buffer, transport: 'udp' | 'tcp') =>
    encodeResponse(
      (question, client) => resolveFrom(sources, question, client),
      octets,
      transport,
    );
  let port = options.port;
  let udp: dgram.Socket | undefined;
  let tcp: net.Server | undefined;
  const connections = new Set<net.Socket>();

  function serveTcp(socket: net.Socket): void {
    connections.add(socket);
    let pending = Buffer.alloc(0);
    socket.setTimeout(TCP_IDLE, () => socket.destroy());
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', chunk => {
      pending = Buffer.concat([pending, chunk]);
      // RFC 1035 4.2.2: each message follows its length in two octets.
      while (pending.length >= 2) {
        const end = 2 + pending.readUInt16BE(0);
        if (pending.length < end) break;
        const response = respond(pending.subarray(2, end), 'tcp');
        pending = pending.subarray(end);
        if (!response) {
          socket.destroy();
          return;
        }
        const length = Buffer.alloc(2);
        length.writeUInt16BE(response.length);
        socket.write(Buffer.concat([length, response]));
      }
    });
  }

  async function startOn(wanted: number): Promise<void> {
    tcp = net.createServer(serveTcp);
    port = await listen(tcp, wanted);
    udp = dgram.createSocket('udp4');
    const socket = udp;
    socket.on('message', (message, { address, port: sender }) => {
      const response = respond(message, 'udp');
      if (response) socket.send(response, sender, address);
    });
    try {
      await bind(socket, port);
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function stop(): Promise<void> {
    const closing: Promise<void>[] = [];
    if (udp) {
      const socket = udp;
      closing.push(new Promise(resolve => socket.close(() => resolve())));
    }
    if (tcp) {
      const server = tcp;
      closing.push(new Promise(resolve => server.close(() => resolve())));
    }
    for (const connection of connections) connection.destroy();
    udp = undefined;
    tcp = undefined;
    await Promise.all(closing);
  }

  return {
    get port() {
      return port;
    },
    start: () =>
      options.port === 0
        ? // What is given for TCP may be somebody's on UDP.
          onUnusedPorts(
            1,
            ([any]) => startOn(any),
            async () => [0],
          )
        : startOn(options.port),
    stop,
  };
}

function bind(socket: dgram.Socket, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTakenError(port, { cause: error })
          : error,
      ),
    );
    socket.bind(port, '127.0.0.1', () => {
      socket.removeAllListeners('error');
      // An ICMP refusal from a client that has gone is no reason to stop answering the others.
      socket.on('error', () => {});
      resolve();
    });
  });
}
