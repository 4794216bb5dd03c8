/** French: the picture of the regions on the fleet page. */
export const texts = {
  'fleet.picture.title': 'Image des régions',
  'fleet.picture.view': 'Montrer les régions en',
  'fleet.picture.asPicture': 'Image',
  'fleet.picture.asTable': 'Tableau',
  'fleet.picture.standing.good': 'Comme déclaré',
  'fleet.picture.standing.progress': 'En cours',
  'fleet.picture.standing.attention': 'À surveiller',
  'fleet.picture.standing.problem': 'Ne fonctionne pas',
  'fleet.picture.standing.stale': 'Périmé',
  'fleet.picture.standing.unknown': 'Réponses inconnues',
  'fleet.picture.standing.unread': 'Pas encore lu',
  'fleet.picture.standing.empty': 'Aucune route',
  'fleet.picture.answering': '{{good}} sur {{routes}} répondent',
  'fleet.picture.published': '{{good}} sur {{routes}} publiées',
  'fleet.picture.notKnown': '{{unknown}} sur {{routes}} inconnues',
  'fleet.picture.unplaced':
    'Non dessinées, car rien ne dit où elles sont : donnez à serviceRouter.regions.<name>.azureLocation dans app-config.yaml une région d’Azure.',
  'fleet.picture.ways': 'Vers où les noms sont menés',
  'fleet.picture.way': '{{from}} → {{to}} : noms qui y mènent : {{routes}}',
} as const;
