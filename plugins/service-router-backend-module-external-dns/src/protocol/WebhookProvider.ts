/** A property that ExternalDNS hands through to its provider, such as `webhook/traffic-manager-weight`. @public */
export interface WebhookProperty {
  name: string;
  value: string;
}

/** One endpoint as ExternalDNS writes it: what a name of one record type answers. @public */
export interface WebhookEndpoint {
  dnsName: string;
  targets: string[];
  recordType: string;
  setIdentifier?: string;
  /** Seconds; absent means that ExternalDNS leaves it to the provider. */
  recordTTL?: number;
  /** What the TXT registry knows of the record, such as `owner` and `resource`. */
  labels?: Record<string, string>;
  providerSpecific?: WebhookProperty[];
}

/** One endpoint as it stands, and as it should be. @public */
export interface WebhookUpdate {
  from: WebhookEndpoint;
  to: WebhookEndpoint;
}

/** What ExternalDNS asks to be changed, in one go. @public */
export interface WebhookChanges {
  create: WebhookEndpoint[];
  update: WebhookUpdate[];
  delete: WebhookEndpoint[];
}

/**
 * The names that a provider serves: by suffixes or by regular expressions, never both, for ExternalDNS refuses both
 * together. Nothing at all means every name.
 *
 * @public
 */
export interface DomainFilter {
  /** Domains whose names are served. */
  include?: string[];
  /** Domains whose names are not served, even where an included domain holds them. */
  exclude?: string[];
  regexInclude?: string;
  regexExclude?: string;
}

/** One call of ExternalDNS. @public */
export interface WebhookCall {
  /** Aborted when the answer is overdue: what was begun is finished, and nothing further is begun. */
  signal: AbortSignal;
}

/**
 * What answers ExternalDNS, whatever cloud it stands on. The wire is not its business: what it throws is answered with a
 * code that ExternalDNS takes as "try again".
 *
 * @public
 */
export interface WebhookProvider {
  /** The names that it serves; told once, when ExternalDNS starts. */
  domainFilter(): DomainFilter;
  /**
   * Every record that stands.
   *
   * @throws NotReadyError until the first complete read
   */
  records(call: WebhookCall): Promise<WebhookEndpoint[]>;
  /** What is wanted, in the very form in which `records` would tell it, so that a steady state plans no change. */
  adjust(endpoints: WebhookEndpoint[]): Promise<WebhookEndpoint[]>;
  /**
   * Makes a change. One at a time; what cannot be done for one endpoint is refused for that one, and the others go on.
   *
   * @throws when the change as a whole is to be asked for again
   */
  apply(changes: WebhookChanges, call: WebhookCall): Promise<void>;
  /** Why it cannot serve now, each a sentence; empty when it can. */
  obstacles(): string[];
}
