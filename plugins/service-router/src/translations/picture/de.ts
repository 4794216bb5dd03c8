/** German: the picture of the regions on the fleet page. */
export const texts = {
  'fleet.picture.title': 'Bild der Regionen',
  'fleet.picture.view': 'Regionen zeigen als',
  'fleet.picture.asPicture': 'Bild',
  'fleet.picture.asTable': 'Tabelle',
  'fleet.picture.standing.good': 'Wie deklariert',
  'fleet.picture.standing.progress': 'Unterwegs',
  'fleet.picture.standing.attention': 'Braucht Aufmerksamkeit',
  'fleet.picture.standing.problem': 'Funktioniert nicht',
  'fleet.picture.standing.stale': 'Veraltet',
  'fleet.picture.standing.unknown': 'Antworten nicht bekannt',
  'fleet.picture.standing.unread': 'Noch nicht gelesen',
  'fleet.picture.standing.empty': 'Keine Route',
  'fleet.picture.answering': '{{good}} von {{routes}} antworten',
  'fleet.picture.published': '{{good}} von {{routes}} veröffentlicht',
  'fleet.picture.notKnown': '{{unknown}} von {{routes}} nicht bekannt',
  'fleet.picture.unplaced':
    'Nicht gezeichnet, weil niemand sagt, wo sie sind: serviceRouter.regions.<name>.azureLocation in app-config.yaml auf eine Region von Azure setzen.',
  'fleet.picture.ways': 'Wohin Namen geleitet werden',
  'fleet.picture.way':
    '{{from}} → {{to}}: Namen, die dorthin führen: {{routes}}',
} as const;
