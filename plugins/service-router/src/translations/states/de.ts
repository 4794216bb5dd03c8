/** German: pages and cards that have no routing to show. */
export const texts = {
  'missingAnnotation.title': 'An diese Entität ist keine Route gebunden',
  'missingAnnotation.description':
    'Ergänzen Sie in der Katalogdatei die Annotation {{annotation}} mit Namespace und Namen ihrer ServiceRoute (mehrere durch Kommas getrennt) und mergen Sie sie.',
  'notConfigured.title': 'Service Router ist hier nicht eingerichtet',
  'notConfigured.noBackend':
    'Das Backstage-Backend hat kein Service-Router-Plugin. Ein Plattform-Admin ergänzt es in packages/backend:',
  'notConfigured.noConfiguration':
    'Es ist kein Cluster und keine Region konfiguriert. Ein Plattform-Admin ergänzt sie in app-config.yaml:',
  'forbidden.title': 'Sie dürfen das nicht sehen',
  'forbidden.oneRoute': 'Sie dürfen ServiceRoute {{route}} nicht sehen',
  'forbidden.description':
    'Dafür ist die Berechtigung {{permission}} nötig. Fragen Sie, wer dieses Backstage betreut, danach.',
  'noRouteYet.title': 'Noch kein Cluster hat ServiceRoute {{route}}',
  'noRouteYet.check': 'Was zu prüfen ist',
  'noRouteYet.merged': 'Das Manifest ist im Anwendungs-Repository gemergt.',
  'noRouteYet.applied':
    'GitOps hat es angewendet: kubectl get serviceroute -n {{namespace}} {{name}}',
  'noRouteYet.named':
    'Die Annotation {{annotation}} nennt Namespace und Namen: Dort steht "{{value}}".',
  'noRouteYet.addressed':
    'Die Adresse dieser Seite nennt Namespace und Namen, wie sie sind.',
  'noRouteYet.hidden':
    'Einige Cluster sind gerade nicht lesbar; dort steht sie vielleicht schon.',
  'absent.title': 'Das gibt es nicht',
  'absent.description':
    'Nichts heißt so, wie die Adresse dieser Seite sagt. Vielleicht ist sie vertippt, oder was sie nannte, wurde entfernt.',
  'invalidAnnotation.title': 'Die Annotation ist nicht lesbar',
  'invalidAnnotation.description':
    'In der Annotation {{annotation}} steht "{{value}}"; erwartet wird namespace/name, mehrere durch Kommas getrennt.',
  'invalidAnnotation.remedy':
    'Korrigieren Sie sie in der Katalogdatei und mergen Sie sie.',
  'failed.title': 'Das Routing konnte nicht gelesen werden',
  'failed.retry': 'Erneut versuchen',
  'failed.retrying': 'Es wird auch von selbst wieder versucht.',
} as const;
