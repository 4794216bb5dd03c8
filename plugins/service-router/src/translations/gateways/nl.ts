/** Dutch: the gateways on the fleet page. */
export const texts = {
  'fleet.gateways.title': 'Gateways',
  'fleet.gateways.ofRegion': 'Gateways van {{region}}',
  'fleet.gateways.gateway': 'Gateway',
  'fleet.gateways.cluster': 'Cluster',
  'fleet.gateways.host': 'Naam',
  'fleet.gateways.addresses': 'Adressen',
  'fleet.gateways.phase': 'Toestand',
  'fleet.gateways.phaseName.Active': 'Actief',
  'fleet.gateways.phaseName.Pending': 'Wacht',
  'fleet.gateways.phaseName.Failed': 'Mislukt',
  'fleet.gateways.none':
    'Hier staat geen gateway. Een Gateway van cluster.router.io zegt onder welke naam en met welke load balancer routes bereikt worden.',
} as const;
