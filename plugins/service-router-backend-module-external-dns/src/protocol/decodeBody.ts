import { InvalidBodyError } from './errors';
import { JsonReader, namesOf } from './json';
import { endsSlice, pause } from './slices';
import {
  WebhookChanges,
  WebhookEndpoint,
  WebhookProperty,
} from './WebhookProvider';

const CHANGES = namesOf('create', 'updateOld', 'updateNew', 'delete');
const ENDPOINT = namesOf(
  'dnsName',
  'targets',
  'recordType',
  'setIdentifier',
  'recordTTL',
  'labels',
  'providerSpecific',
);
const PROPERTY = namesOf('name', 'value');

/**
 * The body of `POST /records`.
 *
 * A 400 ends the process of an ExternalDNS: whatever Go's `encoding/json` puts into the types of ExternalDNS is taken, and
 * what an endpoint means is left to the provider, which can refuse a single one.
 *
 * @throws InvalidBodyError naming the member
 */
export async function decodeChanges(body: Buffer): Promise<WebhookChanges> {
  const reader = new JsonReader(body);
  const lists: Record<string, WebhookEndpoint[]> = {};
  for (const name of reader.known(CHANGES)) {
    lists[name] = await endpointsOf(reader);
  }
  const { create = [], updateOld = [], updateNew = [], ...others } = lists;
  if (updateOld.length !== updateNew.length) {
    throw new InvalidBodyError(
      `updateOld and updateNew belong together, one to one; there are ${updateOld.length} and ${updateNew.length}`,
    );
  }
  return {
    create,
    update: updateOld.map((from, index) => ({ from, to: updateNew[index] })),
    delete: others.delete ?? [],
  };
}

/** The body of `POST /adjustendpoints`, in the same spirit. @throws InvalidBodyError naming the member */
export function decodeEndpoints(body: Buffer): Promise<WebhookEndpoint[]> {
  return endpointsOf(new JsonReader(body));
}

async function endpointsOf(reader: JsonReader): Promise<WebhookEndpoint[]> {
  const endpoints: WebhookEndpoint[] = [];
  for (const index of reader.items()) {
    endpoints.push(endpointOf(reader));
    if (endsSlice(index)) {
      await pause();
    }
  }
  return endpoints;
}

/** Nothing at all (Go's nil) is an endpoint without a name, which the provider refuses as any other. */
function endpointOf(reader: JsonReader): WebhookEndpoint {
  const endpoint: WebhookEndpoint = {
    dnsName: '',
    targets: [],
    recordType: '',
  };
  for (const name of reader.known(ENDPOINT)) {
    switch (name) {
      case 'targets':
        endpoint.targets = textsOf(reader);
        break;
      case 'recordTTL':
        endpoint.recordTTL =
          reader.integer('an integer of seconds') ?? endpoint.recordTTL;
        break;
      case 'labels':
        endpoint.labels = labelsOf(reader);
        break;
      case 'providerSpecific':
        endpoint.providerSpecific = propertiesOf(reader);
        break;
      default:
        endpoint[name] = reader.text() ?? endpoint[name] ?? '';
    }
  }
  return toldOnly(endpoint);
}

/** An optional member that tells nothing is none, as it is to Go. */
function toldOnly({
  dnsName,
  targets,
  recordType,
  setIdentifier,
  recordTTL,
  labels,
  providerSpecific,
}: WebhookEndpoint): WebhookEndpoint {
  return {
    dnsName,
    targets,
    recordType,
    ...(setIdentifier ? { setIdentifier } : {}),
    ...(recordTTL ? { recordTTL } : {}),
    ...(labels && Object.keys(labels).length > 0 ? { labels } : {}),
    ...(providerSpecific?.length ? { providerSpecific } : {}),
  };
}

function textsOf(reader: JsonReader): string[] {
  const texts: string[] = [];
  for (const _index of reader.items()) {
    texts.push(reader.text() ?? '');
  }
  return texts;
}

/** A label may be called anything, even `__proto__`. */
function labelsOf(reader: JsonReader): Record<string, string> {
  const labels: [string, string][] = [];
  for (const key of reader.members('an object of texts')) {
    labels.push([key, reader.text() ?? '']);
  }
  return Object.fromEntries(labels);
}

function propertiesOf(reader: JsonReader): WebhookProperty[] {
  const properties: WebhookProperty[] = [];
  for (const _index of reader.items()) {
    const property: WebhookProperty = { name: '', value: '' };
    for (const name of reader.known(PROPERTY)) {
      property[name] = reader.text() ?? property[name];
    }
    properties.push(property);
  }
  return properties;
}
