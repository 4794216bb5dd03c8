import { registryTextOf } from '@service-router/plugin-service-router-common';
import { WebhookChanges, WebhookEndpoint } from '../../protocol';

/** How one ExternalDNS is started. */
export interface InstanceOptions {
  /** `--txt-owner-id`. */
  owner: string;
  /** `--txt-prefix`. */
  prefix?: string;
  /** `--registry=noop`: nothing is owned, everything is planned. */
  isWithoutRegistry?: boolean;
  /** `--policy=upsert-only`: nothing is deleted. */
  isUpsertOnly?: boolean;
}

/**
 * One loop of an ExternalDNS with a TXT registry, as external-dns.md 1.3 and 1.5 tell it: owners from
 * the texts, properties compared both ways, what is another's left alone.
 */
export function plannedChanges(
  records: WebhookEndpoint[],
  desired: WebhookEndpoint[],
  {
    owner,
    prefix = '',
    isWithoutRegistry = false,
    isUpsertOnly = false,
  }: InstanceOptions,
): WebhookChanges {
  const texts = new Map(
    records
      .filter(({ recordType }) => recordType === 'TXT')
      .map(text => [text.dnsName, text]),
  );
  const textOf = (endpoint: WebhookEndpoint): WebhookEndpoint => ({
    dnsName: `${prefix}${endpoint.recordType.toLowerCase()}-${
      endpoint.dnsName
    }`,
    targets: [
      registryTextOf({
        owner,
        ...(endpoint.labels?.resource
          ? { resource: endpoint.labels.resource }
          : {}),
      }),
    ],
    recordType: 'TXT',
    ...(endpoint.setIdentifier
      ? { setIdentifier: endpoint.setIdentifier }
      : {}),
    labels: { ...endpoint.labels, owner, ownedRecord: endpoint.dnsName },
    providerSpecific: endpoint.providerSpecific,
  });
  const isOwn = (endpoint: WebhookEndpoint) =>
    isWithoutRegistry ||
    (texts.get(textOf(endpoint).dnsName)?.targets[0] ?? '').includes(
      `external-dns/owner=${owner},`,
    );
  const current = records.filter(({ recordType }) => recordType !== 'TXT');
  const byKey = new Map(current.map(record => [keyOf(record), record]));
  const wanted = new Map(desired.map(record => [keyOf(record), record]));
  const changes: WebhookChanges = { create: [], update: [], delete: [] };
  for (const [key, endpoint] of wanted) {
    const standing = byKey.get(key);
    const to = { ...endpoint, labels: { ...endpoint.labels, owner } };
    const others = current.filter(
      record => nameOf(record) === nameOf(endpoint),
    );
    if (!standing && others.every(isOwn)) {
      changes.create.push(to);
    } else if (standing && isOwn(standing) && isChanged(standing, endpoint)) {
      changes.update.push({ from: standing, to });
    }
  }
  for (const [key, standing] of byKey) {
    if (!isUpsertOnly && !wanted.has(key) && isOwn(standing)) {
      changes.delete.push(standing);
    }
  }
  if (isWithoutRegistry) {
    return changes;
  }
  return {
    create: changes.create.flatMap(item => [item, textOf(item)]),
    update: changes.update.flatMap(({ from, to }) => [
      { from, to },
      { from: textOf(from), to: textOf(to) },
    ]),
    delete: changes.delete.flatMap(item => [item, textOf(item)]),
  };
}

/** Changes that a loop would log as "All records are already up to date". */
export function isQuiet(changes: WebhookChanges): boolean {
  return (
    changes.create.length + changes.update.length + changes.delete.length === 0
  );
}

function nameOf({ dnsName, setIdentifier = '' }: WebhookEndpoint): string {
  return `${dnsName.toLowerCase()}|${setIdentifier}`;
}

function keyOf(endpoint: WebhookEndpoint): string {
  return `${nameOf(endpoint)}|${endpoint.recordType}`;
}

function isChanged(standing: WebhookEndpoint, wanted: WebhookEndpoint) {
  const targets = ({ targets: list }: WebhookEndpoint) =>
    [...list]
      .map(target => target.toLowerCase())
      .sort()
      .join();
  const properties = ({ providerSpecific = [] }: WebhookEndpoint) =>
    providerSpecific
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join();
  return (
    targets(standing) !== targets(wanted) ||
    properties(standing) !== properties(wanted) ||
    ((wanted.recordTTL ?? 0) > 0 && wanted.recordTTL !== standing.recordTTL)
  );
}
