import http from 'node:http';
import https from 'node:https';
import { KeyAndCertificate } from '../certificates';
import { createFront } from '../listening';

/** The front of a region's gateway, as those outside of its network meet it. */
export interface Gateway {
  /** Known while it runs. */
  readonly port: number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 for HTTP and HTTPS on one port, and answers 200 to all of it: there is nothing behind it that
 * could be ill while the region is up.
 */
export function createGateway(options: {
  region: string;
  tls: KeyAndCertificate;
}): Gateway {
  let port: number | undefined;

  const answer = (
    _request: http.IncomingMessage,
    response: http.ServerResponse,
  ) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end(`${options.region}\n`);
  };
  const front = createFront(
    http.createServer(answer),
    https.createServer(options.tls, answer),
  );

  return {
    get port() {
      return port;
    },
    async start() {
      port = await front.start(0);
    },
    async stop() {
      port = undefined;
      await front.stop();
    },
  };
}
