/** A request to Resource Manager, after its token was accepted. */
export interface ResourceRequest {
  method: string;
  url: URL;
  headers: { ifMatch?: string; ifNoneMatch?: string };
  /** The parsed JSON body of a PUT, PATCH or POST. */
  body?: unknown;
}

/** What is answered: a status, and a body except with 204 or a delete. */
export interface ResourceResponse {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** What goes out in place of the body, when that is not the whole of it. */
  text?: string;
}
