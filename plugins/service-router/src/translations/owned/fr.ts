/** French: the card of systems, domains and groups. */
export const texts = {
  'owned.title': 'Routage de ce qui en fait partie',
  'owned.counts': 'Routes selon leur état',
  'owned.absent': 'Pas encore là',
  'owned.allGood_one': "L'unique route est conforme",
  'owned.allGood_other': 'Les {{count}} routes sont toutes conformes',
  'owned.region_one': '{{region}} : {{count}} route pas en ordre',
  'owned.region_other': '{{region}} : {{count}} routes pas en ordre',
  'owned.none': "Aucune route n'en fait encore partie",
  'owned.noneDescription':
    "Les routes sont résumées ici dès que des entités qui en font partie y sont liées par annotation, par labels ou par nom d'hôte.",
  'owned.forbidden_one': 'Vous ne pouvez pas voir {{count}} route de plus',
  'owned.forbidden_other': 'Vous ne pouvez pas voir {{count}} routes de plus',
  'owned.faults': 'Entités dont les routes sont illisibles',
} as const;
