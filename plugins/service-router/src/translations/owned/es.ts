/** Spanish: the card of systems, domains and groups. */
export const texts = {
  'owned.title': 'Enrutamiento de lo que forma parte',
  'owned.counts': 'Rutas según su estado',
  'owned.absent': 'Todavía no está',
  'owned.allGood_one': 'La única ruta está como se declaró',
  'owned.allGood_other': 'Las {{count}} rutas están como se declararon',
  'owned.region_one': '{{region}}: {{count}} ruta no está bien',
  'owned.region_other': '{{region}}: {{count}} rutas no están bien',
  'owned.none': 'Todavía no hay ninguna ruta',
  'owned.noneDescription':
    'Las rutas se resumen aquí en cuanto entidades de esta están vinculadas a ellas por anotación, por etiquetas o por nombre de host.',
  'owned.forbidden_one': 'No puede ver {{count}} ruta más',
  'owned.forbidden_other': 'No puede ver {{count}} rutas más',
  'owned.faults': 'Entidades cuyas rutas no se pueden leer',
} as const;
