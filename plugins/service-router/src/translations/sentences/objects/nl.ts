/** Dutch: sentences of the objects behind a route, by the English ones. */
export const sentences: Record<string, string> = {
  'Hosts of other routes are left out: {0}.':
    'Hosts van andere routes zijn weggelaten: {0}.',
  'Other endpoints are left out: {0}.':
    'Andere endpoints zijn weggelaten: {0}.',
};
