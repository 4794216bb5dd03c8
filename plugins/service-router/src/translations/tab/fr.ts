/** French: the tab. */
export const texts = {
  'path.chain': 'Le chemin du nom en {{region}}',
  'path.why': 'Pourquoi ce nom mène-t-il à {{answer}} en {{region}} ?',
  'path.whyLast':
    'Pourquoi ce nom menait-il à {{answer}} en {{region}} à la dernière lecture ?',
  'path.whyShould':
    'Pourquoi ce nom devrait-il mener à {{answer}} en {{region}} ?',
  'path.whatKnown': 'Que sait-on de ce nom en {{region}} ?',
  'path.whatBecame': 'Que devient ce nom en {{region}} ?',
  'path.whyNot':
    'Pourquoi ce nom ne mène-t-il pas là où il est déclaré en {{region}} ?',
  'path.seen': 'Vu {{age}} ({{time}}).',
  'path.owner': 'Appartient à {{owner}}',
  'path.part.route': 'ServiceRoute',
  'path.part.policy': 'DNSPolicy',
  'path.part.endpoint': 'DNSEndpoint',
  'path.part.record': 'Enregistrement',
  'path.part.gateway': 'Nom de la passerelle',
  'path.part.addresses': 'Adresse IP',
  'path.part.profile': 'Traffic Manager',
  'path.part.answer': 'Réponse',
  'path.state.holds': 'Tient',
  'path.state.waiting': 'Pas encore',
  'path.state.broken': 'Arrêté',
  'path.state.unknown': 'Non vérifié',
  'path.state.gone': 'Supprimé',
  'path.state.absent': 'Aucun',
  'path.state.staleWaiting': 'Pas encore à la dernière lecture',
  'path.state.staleBroken': 'Arrêté à la dernière lecture',
  'path.state.staleUnknown': "Inconnu pour l'instant",
  'path.state.staleHolds': 'Tenait à la dernière lecture',
  'outage.title': 'Ce qui se passe si une région tombe',
  'outage.region': 'La région qui tombe',
  'outage.basis':
    "D'après ce qui a été vu en dernier ; rien n'a été arrêté pour le savoir. Les zones elles-mêmes restent, car elles ne sont dans aucune région.",
  'outage.time': 'Au plus tard après {{seconds}} s :',
  'outage.change.none': 'Garde sa réponse',
  'outage.change.moves': 'Change de lui-même',
  'outage.change.partly': 'Perd une partie',
  'outage.change.stays': 'Ne mène à rien',
  'outage.change.unanswered': "N'a pas de réponse maintenant",
  'outage.change.unknown': 'Inconnu',
  'history.title': 'Ce qui a changé',
  'history.loading': 'Lecture de ce qui a changé…',
  'history.failed': "Ce qui a changé n'a pas pu être lu.",
  'history.empty':
    "Aucun changement n'a encore été vu. Les changements sont gardés {{days}} jours.",
  'history.older': 'Afficher les plus anciens',
  'history.oldest':
    "Rien de plus ancien n'a été vu, ou cela date de plus de {{days}} jours.",
  'history.before': 'avant',
  'history.after': 'après',
  'history.fields_one': '{{count}} champ',
  'history.fields_other': '{{count}} champs',
  'history.field.name': 'nom',
  'history.field.type': 'type',
  'history.field.targets': 'cibles',
  'history.field.ttl': 'TTL',
  'history.field.owner': 'propriétaire',
  'history.field.profile': 'profil',
  'history.field.target': 'cible',
  'history.field.status': 'statut',
  'history.field.weight': 'poids',
  'history.field.priority': 'priorité',
  'history.field.method': 'méthode de routage',
  'history.field.health': 'santé',
  'history.field.state': 'état',
  'history.field.pointsTo': 'pointe vers',
  'history.field.addresses': 'adresses',
  'history.what.ServiceRoute.added':
    'ServiceRoute {{object}} a été ajoutée à {{cluster}}',
  'history.what.ServiceRoute.changed':
    'ServiceRoute {{object}} a été modifiée dans {{cluster}}',
  'history.what.ServiceRoute.removed':
    'ServiceRoute {{object}} a été retirée de {{cluster}}',
  'history.what.DNSPolicy.added':
    'DNSPolicy {{object}} régit désormais la route dans {{cluster}}',
  'history.what.DNSPolicy.changed':
    'DNSPolicy {{object}} a été modifiée dans {{cluster}}',
  'history.what.DNSPolicy.removed':
    'DNSPolicy {{object}} ne régit plus la route dans {{cluster}}',
  'history.what.DNSEndpoint.added':
    'DNSEndpoint {{object}} a été écrit dans {{cluster}}',
  'history.what.DNSEndpoint.changed':
    'DNSEndpoint {{object}} a été modifié dans {{cluster}}',
  'history.what.DNSEndpoint.removed':
    'DNSEndpoint {{object}} a été retiré de {{cluster}}',
  'history.what.Record.added':
    '{{region}} a reçu un enregistrement pour {{object}}',
  'history.what.Record.changed':
    "L'enregistrement de {{object}} dans {{region}} a changé",
  'history.what.Record.removed':
    "Le nom de la route n'a plus d'enregistrement dans {{region}} ; c'était {{object}}",
  'history.what.TrafficManager.added':
    'Traffic Manager a reçu le point de terminaison {{object}}',
  'history.what.TrafficManager.changed':
    'Le point de terminaison {{object}} de Traffic Manager a changé',
  'history.what.TrafficManager.removed':
    "Le point de terminaison {{object}} de Traffic Manager n'existe plus",
  'history.what.Region.added': '{{region}} a été lue pour la première fois',
  'history.what.Region.changed': 'La façon dont {{region}} répond a changé',
  'history.what.Region.removed': "{{region}} n'est plus observée",
  'history.time.recorded': 'noté par le cluster',
  'history.time.seen': 'au moment où cela a été vu',
  'history.who.user': '{{name}}',
  'history.who.userThrough': '{{name}}, via {{manager}}',
  'history.who.manager': 'field manager {{name}}',
  'history.who.serviceRouter': 'Service Router',
  'history.who.owner': 'propriétaire {{name}}',
  'history.who.observed': 'relu',
  'history.who.unknown': 'auteur inconnu',
  'objects.open': 'YAML',
  'objects.title': 'YAML de {{part}} dans {{region}}',
  'objects.loading': 'Lecture de ce qui se trouve derrière ce maillon…',
  'objects.failed': "Ce qui se trouve derrière ce maillon n'a pas pu être lu.",
  'objects.none': "Il n'y a rien derrière ce maillon pour le moment.",
  'objects.copy': 'Copier {{object}}',
  'objects.read': 'Lu dans {{from}} {{age}} ({{time}}).',
  'objects.stale':
    '{{from}} ne peut pas être lu pour le moment ; voici son dernier contenu connu.',
} as const;
