/** Spanish: sentences of the objects behind a route, by the English ones. */
export const sentences: Record<string, string> = {
  'Hosts of other routes are left out: {0}.':
    'Hosts de otras rutas omitidos: {0}.',
  'Other endpoints are left out: {0}.':
    'Otros puntos de conexión omitidos: {0}.',
};
