import express, { RequestHandler } from 'express';

/** A plan of a thousand manifests has some 400 kB. */
const LIMIT = '1mb';

/**
 * Reads JSON bodies. A form that asks with every letter typed breaks requests off: one whose client has gone before it was read
 * is left without an answer, for nobody waits for one, and is no fault of this side's.
 */
export function jsonBody(): RequestHandler {
  const parse = express.json({ limit: LIMIT });
  return (request, response, next) => {
    if (!request.destroyed) {
      parse(request, response, next);
    }
  };
}
