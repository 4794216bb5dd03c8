/** Spanish: the picture of the regions on the fleet page. */
export const texts = {
  'fleet.picture.title': 'Imagen de las regiones',
  'fleet.picture.view': 'Mostrar las regiones como',
  'fleet.picture.asPicture': 'Imagen',
  'fleet.picture.asTable': 'Tabla',
  'fleet.picture.standing.good': 'Como se declaró',
  'fleet.picture.standing.progress': 'En camino',
  'fleet.picture.standing.attention': 'Requiere atención',
  'fleet.picture.standing.problem': 'No funciona',
  'fleet.picture.standing.stale': 'Desactualizado',
  'fleet.picture.standing.unknown': 'Respuestas desconocidas',
  'fleet.picture.standing.unread': 'Aún sin leer',
  'fleet.picture.standing.empty': 'Ninguna ruta',
  'fleet.picture.answering': '{{good}} de {{routes}} responden',
  'fleet.picture.published': '{{good}} de {{routes}} publicadas',
  'fleet.picture.notKnown': '{{unknown}} de {{routes}} sin conocer',
  'fleet.picture.unplaced':
    'Sin dibujar, porque nada dice dónde están: indique en serviceRouter.regions.<name>.azureLocation de app-config.yaml una región de Azure.',
  'fleet.picture.ways': 'Adónde se llevan los nombres',
  'fleet.picture.way': '{{from}} → {{to}}: nombres que llevan allí: {{routes}}',
} as const;
