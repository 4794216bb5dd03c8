/**
 * What Azure Resource Manager answers instead of a resource: a status, a code for programs and a message for
 * people, in the body `{"error":{"code","message"}}`.
 * @public
 */
export class AzureError extends Error {
  readonly name = 'AzureError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }

  get body(): unknown {
    return { error: { code: this.code, message: this.message } };
  }
}
