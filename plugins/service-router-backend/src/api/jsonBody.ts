import { InputError } from '@backstage/errors';
import express, { Request, Response } from 'express';

/** A plan of a thousand manifests has some 400 kB. */
const LIMIT = '1mb';

const parse = express.json({ limit: LIMIT });

/**
 * Reads a JSON body, once it is known that the caller may send one. A form that asks with every letter typed breaks requests off: of one
 * whose client has gone before it was read, nothing is read.
 *
 * @throws InputError when the client has gone; nobody hears it but the audit log. Error with a status, as HTTP has it, for a
 * body that is no JSON, or too long
 */
export function jsonBody(
  request: Request,
  response: Response,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (request.destroyed) {
      reject(new InputError('The caller has gone before the body was read.'));
      return;
    }
    parse(request, response, error =>
      error ? reject(error) : resolve(request.body),
    );
  });
}
