/**
 * What a token may do: every combination of the listed groups, resources and
 * verbs, as in a rule of an RBAC role. `*` stands for all; the core group is
 * the empty string; a subresource is written `resource/status`.
 *
 * @public
 */
export interface AccessRule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
  /** Only these objects; all when left out. */
  resourceNames?: string[];
  /** Only in these namespaces, as a role bound there would; everywhere when left out. */
  namespaces?: string[];
}

/**
 * A bearer token and whose it is.
 *
 * @public
 */
export interface KubernetesToken {
  token: string;
  /** The user name that 403 answers and reviews show. */
  user: string;
  groups?: string[];
  /** Only get, list and watch are allowed, on everything. */
  readOnly?: boolean;
  /** What is allowed. A token without rules that is not read-only may do everything. */
  rules?: AccessRule[];
}
