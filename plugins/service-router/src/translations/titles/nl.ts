/** Dutch: titles of tabs and pages. */
export const texts = {
  'titles.routing': 'Routering',
  'titles.overview': 'Overzicht',
  'titles.routes': 'Routes',
  'titles.zones': 'Zones',
  'titles.traffic': 'Traffic Manager',
  'titles.failover': 'Failover',
  'titles.results': 'Serviceroutes',
} as const;
