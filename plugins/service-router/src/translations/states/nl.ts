/** Dutch: pages and cards that have no routing to show. */
export const texts = {
  'missingAnnotation.title': 'Aan deze entiteit is geen route verbonden',
  'missingAnnotation.description':
    "Zet de annotatie {{annotation}} met namespace en naam van haar ServiceRoute (meerdere gescheiden door komma's) in het catalogusbestand, en merge het.",
  'notConfigured.title': 'Service Router is hier niet ingericht',
  'notConfigured.noBackend':
    'De Backstage-backend heeft geen Service Router-plugin. Een platformbeheerder voegt die toe aan packages/backend:',
  'notConfigured.noConfiguration':
    'Er is geen cluster en geen regio geconfigureerd. Een platformbeheerder zet ze in app-config.yaml:',
  'forbidden.title': 'Je mag dit niet zien',
  'forbidden.oneRoute': 'Je mag ServiceRoute {{route}} niet zien',
  'forbidden.description':
    'Hiervoor is de permissie {{permission}} nodig. Vraag wie deze Backstage beheert om haar te geven.',
  'noRouteYet.title': 'Nog geen cluster heeft ServiceRoute {{route}}',
  'noRouteYet.check': 'Wat na te gaan',
  'noRouteYet.merged': 'Het manifest is gemerged in de applicatierepository.',
  'noRouteYet.applied':
    'GitOps heeft het toegepast: kubectl get serviceroute -n {{namespace}} {{name}}',
  'noRouteYet.named':
    'De annotatie {{annotation}} noemt namespace en naam: er staat "{{value}}".',
  'noRouteYet.addressed':
    'Het adres van deze pagina noemt namespace en naam zoals ze zijn.',
  'noRouteYet.hidden':
    'Sommige clusters kunnen nu niet gelezen worden; het kan daar al staan.',
  'absent.title': 'Dit is er niet',
  'absent.description':
    'Niets heet zoals het adres van deze pagina zegt. Misschien staat er een tikfout in, of is wat het noemde verwijderd.',
  'invalidAnnotation.title': 'De annotatie is niet te lezen',
  'invalidAnnotation.description':
    'In de annotatie {{annotation}} staat "{{value}}"; verwacht wordt namespace/name, meerdere gescheiden door komma\'s.',
  'invalidAnnotation.remedy':
    'Verbeter haar in het catalogusbestand, en merge het.',
  'failed.title': 'De routering kon niet gelezen worden',
  'failed.retry': 'Opnieuw proberen',
  'failed.retrying': 'Het wordt ook vanzelf opnieuw geprobeerd.',
} as const;
