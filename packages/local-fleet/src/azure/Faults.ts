/** What can go wrong on demand. @public */
export const FAULT_KINDS = [
  'throttled',
  'internalError',
  'timeout',
  'lostAnswer',
  'tornPage',
  'failingNextLink',
  'nullProperties',
  'slow',
] as const;

/** @public */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One thing that goes wrong, for the next so many requests that it fits. @public */
export interface Fault {
  kind: FaultKind;
  /** A part of the path, whatever its case; absent: any. */
  path?: string;
  /** Absent: any. */
  method?: string;
  /** Requests that it is still for. */
  count: number;
  /** With `throttled`: seconds. */
  retryAfter?: number;
  /** With `slow`: milliseconds. */
  delay?: number;
}

/** What is asked for cannot be a fault. @public */
export class FaultError extends Error {
  readonly name = 'FaultError';
}

function wholeNumber(value: unknown, field: string, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) {
    return value;
  }
  throw new FaultError(
    `The ${field} of a fault is ${JSON.stringify(
      value,
    )}; a whole number from ${least} is expected.`,
  );
}

function textOf(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new FaultError(
    `The ${field} of a fault is ${JSON.stringify(value)}; a text is expected.`,
  );
}

/** Reads a fault from JSON; without a count it is for one request. @throws FaultError @public */
export function parseFault(value: unknown): Fault {
  const given = (typeof value === 'object' && value !== null ? value : {}) as {
    [field in keyof Fault]?: unknown;
  };
  const kind = FAULT_KINDS.find(known => known === given.kind);
  if (!kind) {
    throw new FaultError(
      `There is no fault ${JSON.stringify(
        given.kind,
      )}; expected one of ${FAULT_KINDS.join(', ')}.`,
    );
  }
  return {
    kind,
    count: wholeNumber(given.count ?? 1, 'count', 1),
    ...(given.path === undefined ? {} : { path: textOf(given.path, 'path') }),
    ...(given.method === undefined
      ? {}
      : { method: textOf(given.method, 'method').toUpperCase() }),
    ...(given.retryAfter === undefined
      ? {}
      : { retryAfter: wholeNumber(given.retryAfter, 'retryAfter', 0) }),
    ...(given.delay === undefined
      ? {}
      : { delay: wholeNumber(given.delay, 'delay', 0) }),
  };
}

/** The faults that wait for requests. @public */
export class Faults {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  /** In the order in which they were added. */
  list(): readonly Fault[] {
    return this.#waiting.map(fault => ({ ...fault }));
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The first that a request meets; it is one request less for it. */
  take(method: string, pathname: string): Fault | undefined {
    const lower = pathname.toLowerCase();
    const fault = this.#waiting.find(
      ({ path, method: only }) =>
        (!path || lower.includes(path.toLowerCase())) &&
        (!only || only.toUpperCase() === method),
    );
    if (!fault) return undefined;
    fault.count -= 1;
    if (fault.count <= 0) {
      this.#waiting = this.#waiting.filter(other => other !== fault);
    }
    return fault;
  }
}
