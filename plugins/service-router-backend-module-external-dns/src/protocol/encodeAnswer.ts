import { UntellableAnswerError } from './errors';
import { endsSlice, pause } from './slices';
import { DomainFilter, WebhookEndpoint } from './WebhookProvider';

/** What is left out where there is nothing to tell, as Go does. */
function unlessEmpty<Value extends string | number | unknown[]>(
  value: Value | undefined,
): Value | undefined {
  return value === undefined ||
    value === 0 ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
    ? undefined
    : value;
}

/**
 * A list of endpoints, `[]` when there is none.
 *
 * @param limit - bytes that ExternalDNS takes: as many as it is told (`--webhook-provider-max-body-size`), before 0.23 any
 * @throws UntellableAnswerError for what ExternalDNS would end its process over
 */
export async function encodeEndpoints(
  endpoints: readonly WebhookEndpoint[],
  limit: number,
): Promise<Buffer> {
  const texts: string[] = [];
  for (const [index, endpoint] of endpoints.entries()) {
    texts.push(endpointText(endpoint));
    if (endsSlice(index)) {
      await pause();
    }
  }
  const body = Buffer.from(`[${texts.join(',')}]`);
  if (body.length > limit) {
    throw new UntellableAnswerError(
      `${endpoints.length} records are ${body.length} bytes, more than the ${limit} of serviceRouter.externalDns.maxBodyBytes; raise it, and with ExternalDNS 0.23 or newer, which ends its process over a larger answer, its --webhook-provider-max-body-size as well`,
    );
  }
  return body;
}

function endpointText(endpoint: WebhookEndpoint): string {
  const { recordTTL, labels } = endpoint;
  if (recordTTL !== undefined && !Number.isSafeInteger(recordTTL)) {
    throw new UntellableAnswerError(
      `The TTL of ${endpoint.dnsName} is ${recordTTL}, which is no number of seconds`,
    );
  }
  return JSON.stringify({
    dnsName: unlessEmpty(endpoint.dnsName),
    targets: unlessEmpty(endpoint.targets),
    recordType: unlessEmpty(endpoint.recordType),
    setIdentifier: unlessEmpty(endpoint.setIdentifier),
    recordTTL: unlessEmpty(recordTTL),
    labels: labels && Object.keys(labels).length > 0 ? labels : undefined,
    providerSpecific: unlessEmpty(endpoint.providerSpecific),
  });
}

/**
 * The names that are served. For every name the answer is one in which ExternalDNS, up to its newest version, finds no
 * filter at all.
 *
 * @throws UntellableAnswerError when there are domains and regular expressions: ExternalDNS would not start
 */
export function encodeDomainFilter(filter: DomainFilter): Buffer {
  const domains = {
    include: unlessEmpty(filter.include),
    exclude: unlessEmpty(filter.exclude),
  };
  const expressions = {
    regexInclude: unlessEmpty(filter.regexInclude),
    regexExclude: unlessEmpty(filter.regexExclude),
  };
  const hasDomains = isAny(domains);
  const hasExpressions = isAny(expressions);
  if (hasDomains && hasExpressions) {
    throw new UntellableAnswerError(
      'A domain filter is by domains or by regular expressions, never by both',
    );
  }
  return Buffer.from(
    JSON.stringify(
      hasDomains || hasExpressions
        ? { ...domains, ...expressions }
        : { version: '1', domainFilter: {} },
    ),
  );
}

function isAny(values: Record<string, unknown>): boolean {
  return Object.values(values).some(value => value !== undefined);
}
