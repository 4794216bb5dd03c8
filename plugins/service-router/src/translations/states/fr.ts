/** French: pages and cards that have no routing to show. */
export const texts = {
  'missingAnnotation.title': "Aucune route n'est liée à cette entité",
  'missingAnnotation.description':
    "Ajoutez au fichier du catalogue l'annotation {{annotation}} avec le namespace et le nom de sa ServiceRoute (plusieurs séparés par des virgules), puis fusionnez.",
  'notConfigured.title': "Service Router n'est pas installé ici",
  'notConfigured.noBackend':
    "Le backend de Backstage n'a pas le plugin Service Router. Un administrateur de la plateforme l'ajoute à packages/backend :",
  'notConfigured.noConfiguration':
    "Aucun cluster ni aucune région n'est configuré. Un administrateur de la plateforme les ajoute à app-config.yaml :",
  'forbidden.title': 'Vous ne pouvez pas voir ceci',
  'forbidden.oneRoute': 'Vous ne pouvez pas voir ServiceRoute {{route}}',
  'forbidden.description':
    "Il y faut la permission {{permission}}. Demandez-la à qui s'occupe de ce Backstage.",
  'noRouteYet.title': "Aucun cluster n'a encore ServiceRoute {{route}}",
  'noRouteYet.check': 'À vérifier',
  'noRouteYet.merged':
    "Le manifeste est fusionné dans le dépôt d'applications.",
  'noRouteYet.applied':
    "GitOps l'a appliqué : kubectl get serviceroute -n {{namespace}} {{name}}",
  'noRouteYet.named':
    'L\'annotation {{annotation}} nomme son namespace et son nom : elle dit "{{value}}".',
  'noRouteYet.addressed':
    "L'adresse de cette page indique bien son namespace et son nom.",
  'noRouteYet.hidden':
    "Certains clusters sont illisibles pour l'instant ; elle s'y trouve peut-être déjà.",
  'absent.title': "Ceci n'existe pas",
  'absent.description':
    "Rien ne porte le nom qu'indique l'adresse de cette page. Elle contient peut-être une faute de frappe, ou ce qu'elle nommait a été supprimé.",
  'invalidAnnotation.title': "L'annotation est illisible",
  'invalidAnnotation.description':
    'L\'annotation {{annotation}} dit "{{value}}" ; on attend namespace/name, plusieurs séparés par des virgules.',
  'invalidAnnotation.remedy':
    'Corrigez-la dans le fichier du catalogue, puis fusionnez.',
  'failed.title': "Le routage n'a pas pu être lu",
  'failed.retry': 'Réessayer',
  'failed.retrying': 'Un nouvel essai se fait aussi de lui-même.',
} as const;
