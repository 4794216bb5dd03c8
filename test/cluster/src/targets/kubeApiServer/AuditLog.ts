import { closeSync, existsSync, openSync, readSync, statSync } from 'fs';
import type { WriteRequest } from '../Target';

/** What an API server is to write down: every request that is not a mere read, when it was answered. */
export const AUDIT_POLICY = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived', 'ResponseStarted'],
  rules: [
    { level: 'None', verbs: ['get', 'list', 'watch'] },
    { level: 'Metadata' },
  ],
};

/** The audit log that an API server writes. */
export class AuditLog {
  readonly #writes: WriteRequest[] = [];
  #offset = 0;
  #rest = '';

  constructor(readonly path: string) {}

  /** All requests in it so far. */
  writes(): WriteRequest[] {
    for (const line of this.#newLines()) {
      const { user, verb, objectRef } = JSON.parse(line);
      const { resource, subresource } = objectRef ?? {};
      this.#writes.push({
        user: user.username,
        verb,
        resource: subresource ? `${resource}/${subresource}` : resource,
      });
    }
    return this.#writes;
  }

  #newLines(): string[] {
    const size = existsSync(this.path) ? statSync(this.path).size : 0;
    if (size === this.#offset) {
      return [];
    }
    const buffer = Buffer.alloc(size - this.#offset);
    const file = openSync(this.path, 'r');
    const length = readSync(file, buffer, 0, buffer.length, this.#offset);
    closeSync(file);
    this.#offset += length;
    const lines = (this.#rest + buffer.toString('utf8', 0, length)).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}
