/** Spanish: titles of tabs and pages. */
export const texts = {
  'titles.routing': 'Enrutamiento',
  'titles.overview': 'Resumen',
  'titles.routes': 'Rutas',
  'titles.zones': 'Zonas',
  'titles.traffic': 'Traffic Manager',
  'titles.failover': 'Conmutación por error',
  'titles.results': 'Rutas de servicio',
} as const;
