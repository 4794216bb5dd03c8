/** French: titles of tabs and pages. */
export const texts = {
  'titles.routing': 'Routage',
  'titles.overview': 'Vue d’ensemble',
  'titles.routes': 'Routes',
  'titles.zones': 'Zones',
  'titles.traffic': 'Traffic Manager',
  'titles.failover': 'Basculement',
  'titles.results': 'Routes de service',
} as const;
