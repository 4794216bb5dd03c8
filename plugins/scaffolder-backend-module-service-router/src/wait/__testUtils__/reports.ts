import {
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';

/** One region of a report; answering, unless told otherwise. */
export const zone = (
  region: string,
  more: Partial<ZoneReport> = {},
): ZoneReport => ({
  region,
  title: region.toUpperCase(),
  zone: 'example.com',
  state: 'answering',
  sentence: 'Answers with 10.0.0.1.',
  writers: [],
  owners: [],
  links: [],
  stale: [],
  ...more,
});

/** What is told of a route in two regions. */
export const report = (more: Partial<RouteReport> = {}): RouteReport => ({
  route: { namespace: 'payments', name: 'api' },
  host: 'api.example.com',
  mode: 'Active',
  overall: 'good',
  sentence: 'Answering in 2 of 2 regions.',
  zones: [zone('weu'), zone('neu')],
  clusters: [],
  problems: [],
  generatedAt: '2026-01-01T00:00:00Z',
  ...more,
});

/** A region that the name has not reached. */
export const waiting = (region: string): ZoneReport =>
  zone(region, {
    state: 'written',
    sentence: 'Zone example.com holds no record yet.',
    remedy: 'Look into the log of ExternalDNS.',
  });
