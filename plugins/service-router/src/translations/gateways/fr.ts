/** French: the gateways on the fleet page. */
export const texts = {
  'fleet.gateways.title': 'Passerelles',
  'fleet.gateways.ofRegion': 'Passerelles de {{region}}',
  'fleet.gateways.gateway': 'Passerelle',
  'fleet.gateways.cluster': 'Cluster',
  'fleet.gateways.host': 'Nom',
  'fleet.gateways.addresses': 'Adresses',
  'fleet.gateways.phase': 'État',
  'fleet.gateways.phaseName.Active': 'Active',
  'fleet.gateways.phaseName.Pending': 'En attente',
  'fleet.gateways.phaseName.Failed': 'En échec',
  'fleet.gateways.none':
    'Aucune passerelle ici. Une Gateway de cluster.router.io dit par quel nom et quel équilibreur de charge les routes sont atteintes.',
} as const;
