/** Metadata, of an object or of a list. */
export interface ApiMetadata {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  managedFields: { manager: string }[];
  ownerReferences: { name: string }[];
  /** Of a page of a list. */
  continue?: string;
  remainingItemCount?: number;
}

/** Any object, as far as it is looked at. */
export interface ApiObject {
  apiVersion: string;
  kind: string;
  metadata: ApiMetadata;
  spec: {
    endpoints: { targets: string[] }[];
    renewTime: string;
    /** A field that no kind has. */
    unknown?: unknown;
  };
  status?: { [field: string]: unknown };
}

/**
 * What an API server may answer with: an object, a list, a Status, a table, what discovery tells, a review. Each answer has
 * its own part of this; a test that reads another finds nothing, and fails.
 */
export interface ApiBody extends ApiObject {
  /** Of a list. */
  items: ApiObject[];
  /** Of a Status. */
  reason?: string;
  message?: string;
  details: { causes: { reason?: string; message?: string; field: string }[] };
  /** Of discovery. */
  resources: { name: string; shortNames?: string[] }[];
  /** Of a table. */
  columnDefinitions: { name: string }[];
  rows: { object: ApiObject; cells: unknown[] }[];
}
