/** German: the gateways on the fleet page. */
export const texts = {
  'fleet.gateways.title': 'Gateways',
  'fleet.gateways.ofRegion': 'Gateways von {{region}}',
  'fleet.gateways.gateway': 'Gateway',
  'fleet.gateways.cluster': 'Cluster',
  'fleet.gateways.host': 'Name',
  'fleet.gateways.addresses': 'Adressen',
  'fleet.gateways.phase': 'Zustand',
  'fleet.gateways.phaseName.Active': 'Aktiv',
  'fleet.gateways.phaseName.Pending': 'Wartet',
  'fleet.gateways.phaseName.Failed': 'Fehlgeschlagen',
  'fleet.gateways.none':
    'Hier steht kein Gateway. Ein Gateway von cluster.router.io sagt, unter welchem Namen und über welchen Load Balancer Routen erreicht werden.',
} as const;
