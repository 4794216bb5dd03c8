/** French: sentences of the objects behind a route, by the English ones. */
export const sentences: Record<string, string> = {
  'Hosts of other routes are left out: {0}.':
    "Hôtes d'autres routes laissés de côté : {0}.",
  'Other endpoints are left out: {0}.':
    'Autres points de terminaison laissés de côté : {0}.',
};
