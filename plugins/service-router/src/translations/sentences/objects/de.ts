/** German: sentences of the objects behind a route, by the English ones. */
export const sentences: Record<string, string> = {
  'Hosts of other routes are left out: {0}.':
    'Hosts anderer Routen sind ausgelassen: {0}.',
  'Other endpoints are left out: {0}.':
    'Andere Endpunkte sind ausgelassen: {0}.',
};
