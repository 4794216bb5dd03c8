import { z } from 'zod';
import { registryTextOf } from '../externalDns/registryText';
import { EndpointRecords } from './profile';

/** Names take a letter each: tags are short. */
const record = z.object({
  n: z.string(),
  /** Seconds since 1970, base 36; in so few digits, which a date has room for. */
  s: z.string().regex(/^[0-9a-z]{1,8}$/),
  d: z.string(),
  i: z.string().optional(),
  r: z.string().optional(),
  t: z.record(z.string(), z.array(z.string())),
  /** Owner that the registry's texts name, where they are made of it and of the resource alone. */
  o: z.string().optional(),
  /** Names of registry records whose text is made, and records whose text is not. */
  x: z.array(z.union([z.string(), z.tuple([z.string(), z.array(z.string())])])),
});

/** What ExternalDNS knows endpoints by, as one text. */
export function endpointRecordsText(records: EndpointRecords[]): string {
  return JSON.stringify(
    records.map((item): z.infer<typeof record> => {
      const { resource, registry } = item;
      const owner = ownerIn(registry, resource);
      const isMade = ({ targets }: EndpointRecords['registry'][number]) =>
        owner !== undefined &&
        targets.length === 1 &&
        targets[0] === madeText(owner, resource);
      return {
        n: item.endpoint,
        s: Math.floor(Date.parse(item.since) / 1_000).toString(36),
        d: item.dnsName,
        ...(item.setIdentifier === undefined ? {} : { i: item.setIdentifier }),
        ...(resource === undefined ? {} : { r: resource }),
        t: item.targets,
        ...(owner === undefined ? {} : { o: owner }),
        x: registry.map(entry =>
          isMade(entry) ? entry.dnsName : [entry.dnsName, entry.targets],
        ),
      };
    }),
  );
}

/** @returns undefined for a text that is none of ours */
export function endpointRecordsOf(
  text: string | undefined,
): EndpointRecords[] | undefined {
  const read = z.array(record).safeParse(jsonOf(text));
  return read.data?.map(({ n, s, d, i, r, t, o, x }) => ({
    endpoint: n,
    since: new Date(parseInt(s, 36) * 1_000).toISOString(),
    dnsName: d,
    ...(i === undefined ? {} : { setIdentifier: i }),
    ...(r === undefined ? {} : { resource: r }),
    targets: t,
    registry: x.map(entry =>
      typeof entry === 'string'
        ? { dnsName: entry, targets: [madeText(o ?? '', r)] }
        : { dnsName: entry[0], targets: entry[1] },
    ),
  }));
}

function jsonOf(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

/** The owner of whom a registry text is made that says nothing else. */
function ownerIn(
  registry: EndpointRecords['registry'],
  resource: string | undefined,
): string | undefined {
  return registry
    .flatMap(({ targets }) => targets)
    .map(text => /external-dns\/owner=([^,"]*)/.exec(text)?.[1])
    .find(
      owner =>
        owner !== undefined &&
        registry.some(({ targets }) =>
          targets.includes(madeText(owner, resource)),
        ),
    );
}

function madeText(owner: string, resource: string | undefined): string {
  return registryTextOf({ owner, ...(resource ? { resource } : {}) });
}
