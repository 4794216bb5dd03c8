/** English: the gateways on the fleet page. */
export const texts = {
  gateways: {
    title: 'Gateways',
    ofRegion: 'Gateways of {{region}}',
    gateway: 'Gateway',
    cluster: 'Cluster',
    host: 'Name',
    addresses: 'Addresses',
    phase: 'State',
    phaseName: {
      Active: 'Active',
      Pending: 'Waiting',
      Failed: 'Failed',
    },
    none: 'No gateway stands here. A Gateway of cluster.router.io tells by which name and load balancer routes are reached.',
  },
} as const;
