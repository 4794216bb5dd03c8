/** German: titles of tabs and pages. */
export const texts = {
  'titles.routing': 'Routing',
  'titles.overview': 'Übersicht',
  'titles.routes': 'Routen',
  'titles.zones': 'Zonen',
  'titles.traffic': 'Traffic Manager',
  'titles.failover': 'Failover',
  'titles.results': 'Service-Routen',
} as const;
