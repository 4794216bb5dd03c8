/** German: the tab. */
export const texts = {
  'path.chain': 'Der Weg des Namens in {{region}}',
  'path.why': 'Warum führt dieser Name in {{region}} zu {{answer}}?',
  'path.whyLast':
    'Warum führte dieser Name in {{region}} zu {{answer}}, als das zuletzt gesehen wurde?',
  'path.whyShould':
    'Warum sollte dieser Name in {{region}} zu {{answer}} führen?',
  'path.whatKnown': 'Was ist von diesem Namen in {{region}} bekannt?',
  'path.whatBecame': 'Was wird aus diesem Namen in {{region}}?',
  'path.whyNot':
    'Warum führt dieser Name in {{region}} nicht dorthin, wohin er soll?',
  'path.seen': 'Gesehen {{age}} ({{time}}).',
  'path.owner': 'Gehört {{owner}}',
  'path.part.route': 'ServiceRoute',
  'path.part.policy': 'DNSPolicy',
  'path.part.endpoint': 'DNSEndpoint',
  'path.part.record': 'Eintrag',
  'path.part.gateway': 'Gateway-Name',
  'path.part.addresses': 'IP-Adresse',
  'path.part.profile': 'Traffic Manager',
  'path.part.answer': 'Antwort',
  'path.state.holds': 'Hält',
  'path.state.waiting': 'Noch nicht',
  'path.state.broken': 'Gestoppt',
  'path.state.unknown': 'Nicht geprüft',
  'path.state.gone': 'Gelöscht',
  'path.state.absent': 'Keine',
  'path.state.staleWaiting': 'Noch nicht, als es zuletzt gesehen wurde',
  'path.state.staleBroken': 'Gestoppt, als es zuletzt gesehen wurde',
  'path.state.staleUnknown': 'Gerade nicht bekannt',
  'path.state.staleHolds': 'Hielt, als es zuletzt gesehen wurde',
  'outage.title': 'Was geschieht, wenn eine Region ausfällt',
  'outage.region': 'Die Region, die ausfällt',
  'outage.basis':
    'Gesagt nach dem, was zuletzt gesehen wurde; nichts wurde dafür abgeschaltet. Die Zonen selbst bleiben, denn sie stehen in keiner Region.',
  'outage.time': 'Spätestens nach {{seconds}} s:',
  'outage.change.none': 'Behält seine Antwort',
  'outage.change.moves': 'Wechselt von selbst',
  'outage.change.partly': 'Verliert einen Teil',
  'outage.change.stays': 'Führt ins Leere',
  'outage.change.unanswered': 'Hat jetzt keine Antwort',
  'outage.change.unknown': 'Nicht bekannt',
  'history.title': 'Was sich geändert hat',
  'history.loading': 'Es wird gelesen, was sich geändert hat…',
  'history.failed': 'Was sich geändert hat, konnte nicht gelesen werden.',
  'history.empty':
    'Noch wurde keine Änderung gesehen. Änderungen werden {{days}} Tage aufbewahrt.',
  'history.older': 'Ältere anzeigen',
  'history.oldest':
    'Älteres wurde nicht gesehen oder ist älter als {{days}} Tage.',
  'history.before': 'vorher',
  'history.after': 'nachher',
  'history.fields_one': '{{count}} Feld',
  'history.fields_other': '{{count}} Felder',
  'history.field.name': 'Name',
  'history.field.type': 'Typ',
  'history.field.targets': 'Ziele',
  'history.field.ttl': 'TTL',
  'history.field.owner': 'Besitzer',
  'history.field.profile': 'Profil',
  'history.field.target': 'Ziel',
  'history.field.status': 'Status',
  'history.field.weight': 'Gewicht',
  'history.field.priority': 'Priorität',
  'history.field.method': 'Routingmethode',
  'history.field.health': 'Gesundheit',
  'history.field.state': 'Zustand',
  'history.field.pointsTo': 'zeigt auf',
  'history.field.addresses': 'Adressen',
  'history.what.ServiceRoute.added':
    'ServiceRoute {{object}} wurde in {{cluster}} angelegt',
  'history.what.ServiceRoute.changed':
    'ServiceRoute {{object}} wurde in {{cluster}} geändert',
  'history.what.ServiceRoute.removed':
    'ServiceRoute {{object}} wurde aus {{cluster}} entfernt',
  'history.what.DNSPolicy.added':
    'DNSPolicy {{object}} gilt jetzt für die Route in {{cluster}}',
  'history.what.DNSPolicy.changed':
    'DNSPolicy {{object}} wurde in {{cluster}} geändert',
  'history.what.DNSPolicy.removed':
    'DNSPolicy {{object}} gilt nicht mehr für die Route in {{cluster}}',
  'history.what.DNSEndpoint.added':
    'DNSEndpoint {{object}} wurde in {{cluster}} geschrieben',
  'history.what.DNSEndpoint.changed':
    'DNSEndpoint {{object}} wurde in {{cluster}} geändert',
  'history.what.DNSEndpoint.removed':
    'DNSEndpoint {{object}} wurde aus {{cluster}} entfernt',
  'history.what.Record.added':
    '{{region}} hat einen Eintrag für {{object}} bekommen',
  'history.what.Record.changed':
    'Der Eintrag für {{object}} in {{region}} hat sich geändert',
  'history.what.Record.removed':
    'Der Name der Route hat in {{region}} keinen Eintrag mehr; es war {{object}}',
  'history.what.TrafficManager.added':
    'Traffic Manager hat den Endpunkt {{object}} bekommen',
  'history.what.TrafficManager.changed':
    'Der Traffic-Manager-Endpunkt {{object}} hat sich geändert',
  'history.what.TrafficManager.removed':
    'Der Traffic-Manager-Endpunkt {{object}} ist weg',
  'history.what.Region.added': '{{region}} wurde zum ersten Mal gelesen',
  'history.what.Region.changed': 'Wie {{region}} antwortet, hat sich geändert',
  'history.what.Region.removed': '{{region}} wird nicht mehr beobachtet',
  'history.time.recorded': 'vom Cluster festgehalten',
  'history.time.seen': 'als es gesehen wurde',
  'history.who.user': '{{name}}',
  'history.who.userThrough': '{{name}}, über {{manager}}',
  'history.who.manager': 'Field Manager {{name}}',
  'history.who.serviceRouter': 'Service Router',
  'history.who.owner': 'Besitzer {{name}}',
  'history.who.observed': 'zurückgelesen',
  'history.who.unknown': 'von wem, ist nicht bekannt',
  'objects.open': 'YAML',
  'objects.title': 'YAML von {{part}} in {{region}}',
  'objects.loading': 'Es wird gelesen, was hinter diesem Glied steht…',
  'objects.failed':
    'Was hinter diesem Glied steht, konnte nicht gelesen werden.',
  'objects.none': 'Hinter diesem Glied steht jetzt nichts.',
  'objects.copy': '{{object}} kopieren',
  'objects.read': 'Gelesen aus {{from}}, {{age}} ({{time}}).',
  'objects.stale':
    '{{from}} kann jetzt nicht gelesen werden; dies ist der letzte bekannte Stand.',
} as const;
