import { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { StandingRegion, standingRegions } from './standingRegions';

const ROUTES = 20;
const REGIONS = 3;

/** What each route in trouble suffers from. */
export const troubles = {
  /** A route of another team asks for its name. */
  claimed: 'ns-0/route-1',
  /** Somebody points its record elsewhere, by hand. */
  drifted: 'ns-0/route-2',
  /** Its record belongs to an ExternalDNS that nobody knows. */
  contested: 'ns-0/route-3',
  /** Its gateway is not there. */
  gatewayless: 'ns-0/route-4',
};

/** Regions of which all can be read, with routes that are not as they should be. */
export function troubledRegions(): StandingRegion[] {
  const regions = standingRegions(ROUTES, REGIONS);
  const [, second, third] = regions;
  second.later = second.zone.map(record =>
    record.type === 'CNAME' && record.fqdn.startsWith('service-2-')
      ? { ...record, values: ['somewhere-else.example.com'] }
      : record,
  );
  third.zone = third.zone.map(record =>
    record.type === 'TXT' && record.fqdn.includes('service-3-')
      ? {
          ...record,
          values: record.values.map(value =>
            value.replace('owner=external-dns-r2', 'owner=external-dns-old'),
          ),
        }
      : record,
  );
  for (const { cluster } of regions) {
    const route = (name: string) =>
      cluster.get('ServiceRoute', name, 'ns-0') as AnyObject & {
        spec: Record<string, unknown>;
      };
    const claimed = route('route-1');
    cluster.put({
      ...claimed,
      metadata: {
        name: 'rival',
        namespace: 'ns-1',
        uid: 'rival',
        creationTimestamp: '2026-02-01T00:00:00Z',
      },
    });
    cluster.put({
      ...cluster.get('DNSPolicy', 'policy', 'ns-0')!,
      metadata: { name: 'policy', namespace: 'ns-1', uid: 'policy-of-rival' },
    });
    const gatewayless = route('route-4');
    cluster.put({
      ...gatewayless,
      spec: { ...gatewayless.spec, gatewayName: 'gone' },
    });
  }
  return regions;
}
