/** Spanish: the gateways on the fleet page. */
export const texts = {
  'fleet.gateways.title': 'Puertas de enlace',
  'fleet.gateways.ofRegion': 'Puertas de enlace de {{region}}',
  'fleet.gateways.gateway': 'Puerta de enlace',
  'fleet.gateways.cluster': 'Clúster',
  'fleet.gateways.host': 'Nombre',
  'fleet.gateways.addresses': 'Direcciones',
  'fleet.gateways.phase': 'Estado',
  'fleet.gateways.phaseName.Active': 'Activa',
  'fleet.gateways.phaseName.Pending': 'En espera',
  'fleet.gateways.phaseName.Failed': 'Con errores',
  'fleet.gateways.none':
    'Aquí no hay ninguna puerta de enlace. Un Gateway de cluster.router.io dice con qué nombre y qué equilibrador de carga se llega a las rutas.',
} as const;
