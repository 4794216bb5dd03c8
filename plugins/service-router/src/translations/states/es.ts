/** Spanish: pages and cards that have no routing to show. */
export const texts = {
  'missingAnnotation.title': 'Ninguna ruta está vinculada a esta entidad',
  'missingAnnotation.description':
    'Añada al archivo del catálogo la anotación {{annotation}} con el namespace y el nombre de su ServiceRoute (varias separadas por comas) y fusiónelo.',
  'notConfigured.title': 'Service Router no está instalado aquí',
  'notConfigured.noBackend':
    'El backend de Backstage no tiene el plugin Service Router. Un administrador de la plataforma lo añade a packages/backend:',
  'notConfigured.noConfiguration':
    'No hay ningún clúster ni región configurados. Un administrador de la plataforma los añade a app-config.yaml:',
  'forbidden.title': 'No puede ver esto',
  'forbidden.oneRoute': 'No puede ver ServiceRoute {{route}}',
  'forbidden.description':
    'Requiere el permiso {{permission}}. Pídalo a quien se ocupa de este Backstage.',
  'noRouteYet.title': 'Ningún clúster tiene todavía ServiceRoute {{route}}',
  'noRouteYet.check': 'Qué comprobar',
  'noRouteYet.merged':
    'El manifiesto está fusionado en el repositorio de aplicaciones.',
  'noRouteYet.applied':
    'GitOps lo ha aplicado: kubectl get serviceroute -n {{namespace}} {{name}}',
  'noRouteYet.named':
    'La anotación {{annotation}} indica su namespace y su nombre: dice "{{value}}".',
  'noRouteYet.addressed':
    'La dirección de esta página nombra su namespace y su nombre tal como son.',
  'noRouteYet.hidden':
    'Algunos clústeres no se pueden leer ahora; puede que ya esté allí.',
  'absent.title': 'Esto no existe',
  'absent.description':
    'Nada lleva el nombre que dice la dirección de esta página. Puede estar mal escrita, o lo que nombraba se ha retirado.',
  'invalidAnnotation.title': 'La anotación no se puede leer',
  'invalidAnnotation.description':
    'La anotación {{annotation}} dice "{{value}}"; se espera namespace/name, varios separados por comas.',
  'invalidAnnotation.remedy':
    'Corríjala en el archivo del catálogo y fusiónelo.',
  'failed.title': 'No se pudo leer el enrutamiento',
  'failed.retry': 'Reintentar',
  'failed.retrying': 'También se vuelve a intentar solo.',
} as const;
