import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { stringify } from 'yaml';
import { StatusError } from '../errors/StatusError';
import { internalError } from '../errors/statusErrors';
import { AnswerForm } from './mediaTypes';

/** The answer to one request: collects warnings, then sends one body or begins a stream. */
export class Reply {
  constructor(
    private readonly response: ServerResponse,
    private readonly form: Pick<AnswerForm, 'encoding'> = { encoding: 'json' },
    private readonly warnings = new Set<string>(),
  ) {}

  /** The HTTP status that was sent; 0 before. */
  get status(): number {
    return this.response.headersSent ? this.response.statusCode : 0;
  }

  /** The same answer in the form the client accepts. */
  in(form: Pick<AnswerForm, 'encoding'>): Reply {
    return new Reply(this.response, form, this.warnings);
  }

  /** Adds a Warning header (RFC 7234, code 299), as kubectl prints it. */
  readonly warn = (sentence: string): void => {
    this.warnings.add(sentence);
  };

  /** Sends a value, or JSON that is text already. */
  send(code: number, body: object | string, contentType?: string): void {
    const json = typeof body === 'string' ? body : JSON.stringify(body);
    const isYaml = this.form.encoding === 'yaml';
    const text = isYaml ? stringify(JSON.parse(json)) : `${json}\n`;
    const type = isYaml ? 'application/yaml' : 'application/json';
    this.head(code, contentType ?? type, {
      'Content-Length': Buffer.byteLength(text),
    });
    this.response.end(text);
  }

  /** Sends plain text, as health checks answer. */
  sendText(code: number, text: string): void {
    this.head(code, 'text/plain; charset=utf-8', {
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': Buffer.byteLength(text),
    });
    this.response.end(text);
  }

  /** Sends what went wrong; an error that is no StatusError is the server's own. */
  sendError(error: unknown): void {
    const failure =
      error instanceof StatusError
        ? error
        : internalError(error instanceof Error ? error.message : String(error));
    if (this.response.headersSent) {
      this.response.destroy();
      return;
    }
    const retry = failure.status.details?.retryAfterSeconds;
    if (retry !== undefined) {
      this.response.setHeader('Retry-After', String(retry));
    }
    this.send(failure.code, failure.status);
  }

  /** Begins a stream of JSON lines. */
  stream(): ServerResponse {
    this.head(200, 'application/json', {});
    this.response.flushHeaders();
    return this.response;
  }

  private head(
    code: number,
    contentType: string,
    headers: { [name: string]: string | number },
  ): void {
    const warnings = [...this.warnings].map(
      sentence => `299 - ${JSON.stringify(sentence)}`,
    );
    if (warnings.length > 0) {
      this.response.setHeader('Warning', warnings);
    }
    this.response.writeHead(code, {
      'Audit-Id': randomUUID(),
      'Cache-Control': 'no-cache, private',
      'Content-Type': contentType,
      ...headers,
    });
  }
}
