/** English: titles of tabs and pages. They are small, as an app has them in every language before any page is opened. */
export const texts = {
  titles: {
    routing: 'Routing',
    overview: 'Overview',
    routes: 'Routes',
    zones: 'Zones',
    traffic: 'Traffic Manager',
    failover: 'Failover',
    results: 'Service routes',
  },
} as const;
