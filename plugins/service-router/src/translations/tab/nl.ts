/** Dutch: the tab. */
export const texts = {
  'path.chain': 'De weg van de naam in {{region}}',
  'path.why': 'Waarom leidt deze naam naar {{answer}} in {{region}}?',
  'path.whyLast':
    'Waarom leidde deze naam naar {{answer}} in {{region}} toen dat het laatst gezien werd?',
  'path.whyShould':
    'Waarom zou deze naam naar {{answer}} in {{region}} moeten leiden?',
  'path.whatKnown': 'Wat is er van deze naam in {{region}} bekend?',
  'path.whatBecame': 'Wat wordt er van deze naam in {{region}}?',
  'path.whyNot':
    'Waarom leidt deze naam in {{region}} niet waarheen is opgegeven?',
  'path.seen': 'Gezien: {{age}} ({{time}}).',
  'path.owner': 'Eigendom van {{owner}}',
  'path.part.route': 'ServiceRoute',
  'path.part.policy': 'DNSPolicy',
  'path.part.endpoint': 'DNSEndpoint',
  'path.part.record': 'Record',
  'path.part.gateway': 'Gatewaynaam',
  'path.part.addresses': 'IP-adres',
  'path.part.profile': 'Traffic Manager',
  'path.part.answer': 'Antwoord',
  'path.state.holds': 'Klopt',
  'path.state.waiting': 'Nog niet',
  'path.state.broken': 'Gestopt',
  'path.state.unknown': 'Niet bekeken',
  'path.state.gone': 'Verwijderd',
  'path.state.absent': 'Geen',
  'path.state.staleWaiting': 'Was er nog niet toen het laatst gezien werd',
  'path.state.staleBroken': 'Was gestopt toen het laatst gezien werd',
  'path.state.staleUnknown': 'Nu niet bekend',
  'path.state.staleHolds': 'Klopte toen het laatst gezien werd',
  'outage.title': 'Wat er gebeurt als een regio uitvalt',
  'outage.region': 'De regio die uitvalt',
  'outage.basis':
    'Verteld naar wat het laatst gezien is; er is niets voor uitgezet. De zones zelf blijven, want die staan in geen regio.',
  'outage.time': 'Uiterlijk na {{seconds}} s:',
  'outage.change.none': 'Houdt zijn antwoord',
  'outage.change.moves': 'Verhuist vanzelf',
  'outage.change.partly': 'Verliest een deel',
  'outage.change.stays': 'Leidt nergens heen',
  'outage.change.unanswered': 'Heeft nu geen antwoord',
  'outage.change.unknown': 'Niet bekend',
  'history.title': 'Wat er veranderde',
  'history.loading': 'Er wordt gelezen wat er veranderde…',
  'history.failed': 'Wat er veranderde kon niet worden gelezen.',
  'history.empty':
    'Er is nog geen verandering gezien. Veranderingen worden {{days}} dagen bewaard.',
  'history.older': 'Oudere tonen',
  'history.oldest':
    'Er is niets ouders gezien, of het is ouder dan {{days}} dagen.',
  'history.before': 'voorheen',
  'history.after': 'nu',
  'history.fields_one': '{{count}} veld',
  'history.fields_other': '{{count}} velden',
  'history.field.name': 'naam',
  'history.field.type': 'type',
  'history.field.targets': 'doelen',
  'history.field.ttl': 'TTL',
  'history.field.owner': 'eigenaar',
  'history.field.profile': 'profiel',
  'history.field.target': 'doel',
  'history.field.status': 'status',
  'history.field.weight': 'gewicht',
  'history.field.priority': 'prioriteit',
  'history.field.method': 'routeringsmethode',
  'history.field.health': 'gezondheid',
  'history.field.state': 'toestand',
  'history.field.pointsTo': 'wijst naar',
  'history.field.addresses': 'adressen',
  'history.what.ServiceRoute.added':
    'ServiceRoute {{object}} is toegevoegd aan {{cluster}}',
  'history.what.ServiceRoute.changed':
    'ServiceRoute {{object}} is gewijzigd in {{cluster}}',
  'history.what.ServiceRoute.removed':
    'ServiceRoute {{object}} is verwijderd uit {{cluster}}',
  'history.what.DNSPolicy.added':
    'DNSPolicy {{object}} geldt nu voor de route in {{cluster}}',
  'history.what.DNSPolicy.changed':
    'DNSPolicy {{object}} is gewijzigd in {{cluster}}',
  'history.what.DNSPolicy.removed':
    'DNSPolicy {{object}} geldt niet meer voor de route in {{cluster}}',
  'history.what.DNSEndpoint.added':
    'DNSEndpoint {{object}} is geschreven in {{cluster}}',
  'history.what.DNSEndpoint.changed':
    'DNSEndpoint {{object}} is gewijzigd in {{cluster}}',
  'history.what.DNSEndpoint.removed':
    'DNSEndpoint {{object}} is verwijderd uit {{cluster}}',
  'history.what.Record.added': '{{region}} kreeg een record voor {{object}}',
  'history.what.Record.changed':
    'Het record voor {{object}} in {{region}} is veranderd',
  'history.what.Record.removed':
    'De naam van de route heeft geen record meer in {{region}}; het was {{object}}',
  'history.what.TrafficManager.added':
    'Traffic Manager kreeg het endpoint {{object}}',
  'history.what.TrafficManager.changed':
    'Het endpoint {{object}} van Traffic Manager is veranderd',
  'history.what.TrafficManager.removed':
    'Het endpoint {{object}} van Traffic Manager is weg',
  'history.what.Region.added': '{{region}} is voor het eerst gelezen',
  'history.what.Region.changed': 'Hoe {{region}} antwoordt is veranderd',
  'history.what.Region.removed': 'Naar {{region}} wordt niet meer gekeken',
  'history.time.recorded': 'vastgelegd door het cluster',
  'history.time.seen': 'toen het gezien werd',
  'history.who.user': '{{name}}',
  'history.who.userThrough': '{{name}}, via {{manager}}',
  'history.who.manager': 'field manager {{name}}',
  'history.who.serviceRouter': 'Service Router',
  'history.who.owner': 'eigenaar {{name}}',
  'history.who.observed': 'teruggelezen',
  'history.who.unknown': 'door wie is niet bekend',
  'objects.open': 'YAML',
  'objects.title': 'YAML van {{part}} in {{region}}',
  'objects.loading': 'Er wordt gelezen wat er achter deze schakel staat…',
  'objects.failed': 'Wat er achter deze schakel staat kon niet worden gelezen.',
  'objects.none': 'Achter deze schakel staat nu niets.',
  'objects.copy': '{{object}} kopiëren',
  'objects.read': 'Gelezen uit {{from}}, {{age}} ({{time}}).',
  'objects.stale':
    '{{from}} kan nu niet worden gelezen; dit is wat het laatst werd gezien.',
} as const;
