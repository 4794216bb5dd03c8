/** Dutch: what happens if a region goes down. */
export const texts = {
  'fleet.failover.open': 'Als hij uitvalt',
  'fleet.failover.which': 'Wat er gebeurt als een regio uitvalt:',
  'fleet.failover.back': 'De vloot',
  'fleet.failover.title': 'Als {{region}} uitvalt',
  'fleet.failover.preview':
    'Dit is een vooruitblik, verteld naar wat het laatst gezien is. Hij verandert niets.',
  'fleet.failover.withheld':
    '{{withheld}} van de {{names}} namen zijn geteld en niet getoond: je mag geen van hun routes verleggen.',
  'fleet.failover.to': 'Leid het verkeer naar',
  'fleet.failover.best': 'De beste regio',
  'fleet.failover.choice': '{{region}}, namen die hij bedient: {{serves}}',
  'fleet.failover.guards': 'Wat vooraf bekend moet zijn',
  'fleet.failover.writes': 'Wat er geschreven moet worden',
  'fleet.failover.noneHere': 'Geen op deze pagina.',
  'fleet.failover.way.without': 'Zonder antwoord',
  'fleet.failover.way.unknown': 'Niet bekend',
  'fleet.failover.way.byWriting': 'Door te schrijven',
  'fleet.failover.way.byItself': 'Vanzelf',
  'fleet.failover.about.without':
    'Zoals het er nu voor staat, leidt niets wat men schrijft deze namen naar waar ze bediend worden.',
  'fleet.failover.about.unknown':
    'Van deze namen is niet bekend waarmee ze beantwoord worden.',
  'fleet.failover.about.byWriting':
    'Deze namen worden elders beantwoord zodra iemand heeft geschreven wat er geschreven moet worden.',
  'fleet.failover.about.byItself':
    'Voor deze namen hoeft niemand iets te doen.',
  'fleet.failover.state.without': 'Leidt nergens heen',
  'fleet.failover.state.unknown': 'Niet bekend',
  'fleet.failover.state.byWriting': 'Wacht tot er geschreven is',
  'fleet.failover.state.byItself': 'Verhuist vanzelf',
  'fleet.failover.name': 'Naam',
  'fleet.failover.zones': 'In de zones van',
  'fleet.failover.becomes': 'Wat ervan wordt',
  'fleet.failover.duration': 'Uiterlijk na',
  'fleet.failover.what': 'Wat',
  'fleet.failover.where': 'Waar',
  'fleet.failover.change': 'Verandering',
  'fleet.failover.becomesValue': 'wordt',
  'fleet.failover.carries': 'Namen',
  'fleet.failover.nothing': 'niets',
  'fleet.failover.write.gatewayRecord':
    'record van een gateway, die al zijn namen volgen',
  'fleet.failover.write.policy': 'DNSPolicy van een namespace',
  'fleet.failover.write.nameRecord': 'record van deze naam alleen',
  'fleet.failover.write.endpoint': 'endpoint van Traffic Manager',
  'fleet.failover.seconds': '{{seconds}} s',
  'fleet.failover.part.probes': 'mislukte probes: {{seconds}} s',
  'fleet.failover.part.timeout': 'time-out van de laatste: {{seconds}} s',
  'fleet.failover.part.publishing': 'tot ExternalDNS kijkt: {{seconds}} s',
  'fleet.failover.part.ttl': 'TTL, bewaard door resolvers: {{seconds}} s',
} as const;
