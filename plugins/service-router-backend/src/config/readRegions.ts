import { ConfigSection } from '@service-router/plugin-service-router-node';
import { isIPv6 } from 'net';
import { readExternalDns } from './readExternalDns';
import { RegionConfig } from './ServiceRouterConfig';

const DEFAULT_PROVIDER = 'azure-private-dns';
const DNS_PORT = 53;
const ZONE_EXPECTED = 'a zone, at least { name: example.com }';

/** RFC 1035, 2.3.1, with at least two labels: a zone of a top level domain is nobody's to write. */
const DOMAIN =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?\.)+[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** The regions that are sound, in the order of the configuration, and the names of all. */
export function readRegions(root: ConfigSection): {
  regions: RegionConfig[];
  names: string[];
} {
  const section = root.requiredSection(
    'regions',
    'a block with one key for each region',
  );
  const names = section?.keys() ?? [];
  if (section && names.length === 0) {
    root.note('regions', 'is empty; expected at least one region.');
  }
  const regions = names.flatMap(name => {
    const region = section?.section(name, 'a block with title and zone');
    const read = region && readRegion(name, region);
    return read ? [read] : [];
  });
  return { regions, names };
}

function readRegion(
  name: string,
  section: ConfigSection,
): RegionConfig | undefined {
  section.allowOnly(
    'title',
    'azureLocation',
    'zone',
    'resolver',
    'externalDns',
  );
  const title = section.text('title', 'a name for people') ?? name;
  const azureLocation = section.text(
    'azureLocation',
    'an Azure location such as westeurope',
  );
  const zone = readZone(section);
  const resolver = readResolver(section);
  const externalDns = readExternalDns(name, section);
  return zone
    ? {
        name,
        title,
        ...(azureLocation ? { azureLocation } : {}),
        zone,
        ...(resolver ? { resolver } : {}),
        externalDns,
      }
    : undefined;
}

function readZone(region: ConfigSection): RegionConfig['zone'] | undefined {
  const zone = region.requiredSection('zone', ZONE_EXPECTED);
  if (!zone) {
    return undefined;
  }
  const provider =
    zone.text('provider', 'the id of a zone provider') ?? DEFAULT_PROVIDER;
  const expected = 'the domain of a DNS zone such as example.com';
  const name = zone
    .requiredText('name', expected)
    ?.toLowerCase()
    .replace(/\.$/, '');
  if (name && !DOMAIN.test(name)) {
    zone.note('name', `is "${name}"; expected ${expected}.`);
  }
  return name ? { provider, name, config: zone.toConfig() } : undefined;
}

function readResolver(region: ConfigSection): RegionConfig['resolver'] {
  const expected = 'host or host:port of a DNS server, such as 10.10.0.4:53';
  const value = region.text('resolver', expected);
  if (!value) {
    return undefined;
  }
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(value);
  const plain = /^([^:\s/]+)(?::(\d+))?$/.exec(value);
  const [, host, portText] =
    bracketed ?? plain ?? (isIPv6(value) ? [value, value] : []);
  const port = portText === undefined ? DNS_PORT : Number(portText);
  if (!host || (bracketed && !isIPv6(host)) || port < 1 || port > 65535) {
    region.note('resolver', `is "${value}"; expected ${expected}.`);
    return undefined;
  }
  return { host, port };
}
