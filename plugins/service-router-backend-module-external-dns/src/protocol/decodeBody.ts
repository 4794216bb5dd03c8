import { InvalidBodyError } from './errors';
import {
  integerOf,
  listOf,
  membersOf,
  nameIndexOf,
  textOf,
  textsOf,
} from './members';
import { parseJson } from './parseJson';
import { inSlices } from './slices';
import { WebhookChanges, WebhookEndpoint } from './WebhookProvider';

const CHANGES = nameIndexOf('create', 'updateOld', 'updateNew', 'delete');
const ENDPOINT = nameIndexOf(
  'dnsName',
  'targets',
  'recordType',
  'setIdentifier',
  'recordTTL',
  'labels',
  'providerSpecific',
);
const PROPERTY = nameIndexOf('name', 'value');

/**
 * The body of `POST /records`.
 *
 * A 400 ends the process of an ExternalDNS: whatever Go's `encoding/json` puts into the types of ExternalDNS is taken, and
 * what an endpoint means is left to the provider, which can refuse a single one.
 *
 * @throws InvalidBodyError naming the member
 */
export async function decodeChanges(body: Buffer): Promise<WebhookChanges> {
  const changes = membersOf(parseJson(body), 'the body', CHANGES);
  const before = await endpointsOf(changes.updateOld, 'updateOld');
  const after = await endpointsOf(changes.updateNew, 'updateNew');
  if (before.length !== after.length) {
    throw new InvalidBodyError(
      `updateOld and updateNew belong together, one to one; there are ${before.length} and ${after.length}`,
    );
  }
  return {
    create: await endpointsOf(changes.create, 'create'),
    update: before.map((from, index) => ({ from, to: after[index] })),
    delete: await endpointsOf(changes.delete, 'delete'),
  };
}

/** The body of `POST /adjustendpoints`, in the same spirit. @throws InvalidBodyError naming the member */
export function decodeEndpoints(body: Buffer): Promise<WebhookEndpoint[]> {
  return endpointsOf(parseJson(body), 'the body');
}

async function endpointsOf(
  value: unknown,
  at: string,
): Promise<WebhookEndpoint[]> {
  return inSlices(listOf(value, at), (item, index) =>
    endpointOf(item, `${at}[${index}]`),
  );
}

/** Nothing at all (Go's nil) is an endpoint without a name, which the provider refuses as any other. */
function endpointOf(value: unknown, at: string): WebhookEndpoint {
  const members = membersOf(value, at, ENDPOINT);
  const setIdentifier = textOf(members.setIdentifier, `${at}.setIdentifier`);
  const recordTTL = integerOf(members.recordTTL, `${at}.recordTTL`);
  const labels = textsOf(members.labels, `${at}.labels`);
  const properties = listOf(members.providerSpecific, `${at}.providerSpecific`);
  return {
    dnsName: textOf(members.dnsName, `${at}.dnsName`),
    targets: listOf(members.targets, `${at}.targets`).map((target, index) =>
      textOf(target, `${at}.targets[${index}]`),
    ),
    recordType: textOf(members.recordType, `${at}.recordType`),
    ...(setIdentifier ? { setIdentifier } : {}),
    ...(recordTTL ? { recordTTL } : {}),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(properties.length > 0
      ? {
          providerSpecific: properties.map((property, index) =>
            propertyOf(property, `${at}.providerSpecific[${index}]`),
          ),
        }
      : {}),
  };
}

function propertyOf(value: unknown, at: string) {
  const { name, value: text } = membersOf(value, at, PROPERTY);
  return {
    name: textOf(name, `${at}.name`),
    value: textOf(text, `${at}.value`),
  };
}
