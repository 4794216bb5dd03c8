/** What screens are opened of. */
export interface Subject {
  /** A component that is tied to routes. */
  entity: string;
  /** `namespace/name` of one of them. */
  route: string;
  /** A region, as the configuration names it. */
  region: string;
  /** What the component belongs to, as the catalog's addresses have it. */
  owner: string;
}

/** The service that the fleet on this machine starts with. */
export const demo: Subject = {
  entity: 'workload-a',
  route: 'ns-workload-a/test-workload-route',
  region: 'weu',
  owner: 'group/guests',
};

/** One of the services of a portal whose fleet is in memory. */
export const standing: Subject = {
  entity: 'service-1',
  route: 'ns-0/route-1',
  region: 'r1',
  owner: 'system/webshop',
};
