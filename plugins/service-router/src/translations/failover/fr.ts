/** French: what happens if a region goes down. */
export const texts = {
  'fleet.failover.open': 'Si elle tombe',
  'fleet.failover.which': 'Ce qui se passe si une région tombe :',
  'fleet.failover.back': 'La flotte',
  'fleet.failover.title': 'Si {{region}} tombe',
  'fleet.failover.preview':
    "Ceci est un aperçu, d'après ce qui a été vu en dernier. Il ne change rien.",
  'fleet.failover.withheld':
    '{{withheld}} des {{names}} noms sont comptés et non montrés : vous ne pouvez basculer aucune de leurs routes.',
  'fleet.failover.to': 'Mener le trafic vers',
  'fleet.failover.best': 'La meilleure région',
  'fleet.failover.choice': '{{region}}, noms servis : {{serves}}',
  'fleet.failover.guards': "Ce qu'il faut savoir avant",
  'fleet.failover.writes': "Ce qu'il faut écrire",
  'fleet.failover.noneHere': 'Aucun sur cette page.',
  'fleet.failover.way.without': 'Sans réponse',
  'fleet.failover.way.unknown': 'Inconnu',
  'fleet.failover.way.byWriting': 'En écrivant',
  'fleet.failover.way.byItself': 'De lui-même',
  'fleet.failover.about.without':
    "En l'état, rien de ce qu'on écrit ne mène ces noms là où ils sont servis.",
  'fleet.failover.about.unknown':
    'On ne sait pas ce qui est répondu pour ces noms.',
  'fleet.failover.about.byWriting':
    "Ces noms sont répondus ailleurs dès que quelqu'un a écrit ce qu'il faut écrire.",
  'fleet.failover.about.byItself': "Personne n'a rien à faire pour ces noms.",
  'fleet.failover.state.without': 'Ne mène à rien',
  'fleet.failover.state.unknown': 'Inconnu',
  'fleet.failover.state.byWriting': 'Attend une écriture',
  'fleet.failover.state.byItself': 'Change de lui-même',
  'fleet.failover.name': 'Nom',
  'fleet.failover.zones': 'Dans les zones de',
  'fleet.failover.becomes': "Ce qu'il devient",
  'fleet.failover.duration': 'Au plus tard après',
  'fleet.failover.what': 'Quoi',
  'fleet.failover.where': 'Où',
  'fleet.failover.change': 'Changement',
  'fleet.failover.becomesValue': 'devient',
  'fleet.failover.carries': 'Noms',
  'fleet.failover.nothing': 'rien',
  'fleet.failover.write.gatewayRecord':
    "enregistrement d'une passerelle, que suivent tous ses noms",
  'fleet.failover.write.policy': "DNSPolicy d'un namespace",
  'fleet.failover.write.nameRecord': 'enregistrement de ce seul nom',
  'fleet.failover.write.endpoint': 'point de terminaison de Traffic Manager',
  'fleet.failover.seconds': '{{seconds}} s',
  'fleet.failover.part.probes': 'sondes échouées : {{seconds}} s',
  'fleet.failover.part.timeout': 'délai de la dernière : {{seconds}} s',
  'fleet.failover.part.publishing':
    "jusqu'à ce qu'ExternalDNS regarde : {{seconds}} s",
  'fleet.failover.part.ttl': 'TTL, gardé par les résolveurs : {{seconds}} s',
} as const;
