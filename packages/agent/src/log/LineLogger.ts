import { RootLoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** From what is always told to what is seldom wanted. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LineLoggerOptions {
  level: LogLevel;
  /** `json` for machines, `text` for people. */
  format: 'json' | 'text';
  now: () => Date;
  /** Takes one line, with its end. */
  write: (line: string) => void;
}

const REDACTED = '***';

/**
 * A line for each entry. Backstage's own logger finds out what is secret from the configuration schemas of all installed
 * packages, of which a bundle has none; this one is told.
 */
export class LineLogger implements RootLoggerService {
  readonly #options: LineLoggerOptions;
  readonly #meta: JsonObject;
  readonly #secrets: Set<string>;

  constructor(
    options: LineLoggerOptions,
    meta: JsonObject = {},
    secrets = new Set<string>(),
  ) {
    this.#options = options;
    this.#meta = meta;
    this.#secrets = secrets;
  }

  /** What no line may hold from now on, its children's lines included. */
  redact(secrets: Iterable<string>): void {
    for (const secret of secrets) {
      this.#secrets.add(secret);
    }
  }

  child(meta: JsonObject): LineLogger {
    return new LineLogger(
      this.#options,
      { ...this.#meta, ...meta },
      this.#secrets,
    );
  }

  error(message: string, meta?: Error | JsonObject): void {
    this.#log('error', message, meta);
  }

  warn(message: string, meta?: Error | JsonObject): void {
    this.#log('warn', message, meta);
  }

  info(message: string, meta?: Error | JsonObject): void {
    this.#log('info', message, meta);
  }

  debug(message: string, meta?: Error | JsonObject): void {
    this.#log('debug', message, meta);
  }

  #log(level: LogLevel, message: string, meta: Error | JsonObject = {}): void {
    const { level: wanted, format, now, write } = this.#options;
    if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(wanted)) {
      return;
    }
    const fields: JsonObject = {
      ...this.#meta,
      ...(meta instanceof Error ? { error: meta.stack ?? `${meta}` } : meta),
    };
    const time = now().toISOString();
    const line =
      format === 'json'
        ? JSON.stringify({ time, level, message, ...fields })
        : [time, level.padEnd(5), message, ...textsOf(fields)].join(' ');
    write(`${this.#redacted(line)}\n`);
  }

  #redacted(line: string): string {
    let told = line;
    for (const secret of this.#secrets) {
      told = told.replaceAll(secret, REDACTED);
      // As it stands within a line of JSON.
      told = told.replaceAll(JSON.stringify(secret).slice(1, -1), REDACTED);
    }
    return told;
  }
}

function textsOf(fields: JsonObject): string[] {
  return Object.entries(fields).map(([name, value]) =>
    typeof value === 'string' && /^\S+$/.test(value)
      ? `${name}=${value}`
      : `${name}=${JSON.stringify(value)}`,
  );
}
