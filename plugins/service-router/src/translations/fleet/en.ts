/** English: the fleet page. */
export const texts = {
  title: 'Service Router',
  loading: 'Reading the fleet…',
  regions: {
    title: 'Regions',
    region: 'Region',
    clusters: 'Clusters',
    noCluster: 'No cluster',
    routes: 'Routes',
    noRoute: 'None',
    records: 'Zone',
    endpoints: 'Endpoints',
    served: '{{served}} of {{total}} served',
    policies: 'Policies',
    gateways: 'Gateways',
    unasked: 'Published; no resolver is asked here',
    none: 'No region is configured. Regions stand under serviceRouter.regions in app-config.yaml.',
  },
  clusterState: {
    read: 'Read',
    stale: 'Stale',
    unread: 'Not read yet',
  },
  clusterMode: {
    reconcile: 'written to',
    observe: 'only looked at',
  },
  pages: {
    title: 'Pages',
    shown: '{{from}}–{{to}} of {{total}}',
    none: 'None',
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
  },
  problems: {
    title: 'Problems',
    none: 'Nothing is wrong',
    noneOfFleet: 'Nothing is wrong in clusters and zones',
    missing:
      'Nothing is wrong; planned records that are not in their zones yet: {{records}}',
    missingOfFleet:
      'Nothing is wrong in clusters and zones; planned records that are not there yet: {{records}}',
    routes: 'Routes that are not right: {{routes}}',
    traffic: 'Found in Traffic Manager: {{findings}}',
    unread: 'Nothing is wrong in what was read so far',
    looked: 'Clusters: {{clusters}}. Zones: {{zones}}.',
  },
  throttled: {
    title: 'Read later',
    zone: 'Zone {{zone}} of {{region}}: {{since}} the cloud had too many requests; it is asked again {{until}}.',
  },
  failing: {
    title: 'Writes that failed',
    object: 'Object',
    message: 'Why',
    attempts: 'Tries',
    nextTry: 'Next try',
  },
  waiting: {
    title: 'Writes that wait',
    object: 'Object',
    since: 'Began',
    until: 'Refused until',
    limit: 'Not refused; waits for its turn',
  },
} as const;
