/** Dutch: the picture of the regions on the fleet page. */
export const texts = {
  'fleet.picture.title': 'Beeld van de regio’s',
  'fleet.picture.view': 'Toon de regio’s als',
  'fleet.picture.asPicture': 'Beeld',
  'fleet.picture.asTable': 'Tabel',
  'fleet.picture.standing.good': 'Zoals opgegeven',
  'fleet.picture.standing.progress': 'Onderweg',
  'fleet.picture.standing.attention': 'Vraagt aandacht',
  'fleet.picture.standing.problem': 'Werkt niet',
  'fleet.picture.standing.stale': 'Verouderd',
  'fleet.picture.standing.unknown': 'Antwoorden niet bekend',
  'fleet.picture.standing.unread': 'Nog niet gelezen',
  'fleet.picture.standing.empty': 'Geen route',
  'fleet.picture.answering': '{{good}} van {{routes}} antwoorden',
  'fleet.picture.published': '{{good}} van {{routes}} gepubliceerd',
  'fleet.picture.notKnown': '{{unknown}} van {{routes}} niet bekend',
  'fleet.picture.unplaced':
    'Niet getekend, omdat niemand zegt waar ze zijn: zet serviceRouter.regions.<name>.azureLocation in app-config.yaml op een regio van Azure.',
  'fleet.picture.ways': 'Waarheen namen geleid worden',
  'fleet.picture.way':
    '{{from}} → {{to}}: namen die daarheen leiden: {{routes}}',
} as const;
