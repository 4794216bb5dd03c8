/** German: the card of systems, domains and groups. */
export const texts = {
  'owned.title': 'Routing dessen, was dazugehört',
  'owned.counts': 'Routen nach ihrem Zustand',
  'owned.absent': 'Noch nicht da',
  'owned.allGood_one': 'Die eine Route ist wie deklariert',
  'owned.allGood_other': 'Alle {{count}} Routen sind wie deklariert',
  'owned.region_one': '{{region}}: {{count}} Route nicht in Ordnung',
  'owned.region_other': '{{region}}: {{count}} Routen nicht in Ordnung',
  'owned.none': 'Noch gehört keine Route dazu',
  'owned.noneDescription':
    'Routen werden hier zusammengefasst, sobald dazugehörige Entitäten durch Annotation, Labels oder Hostnamen mit ihnen verbunden sind.',
  'owned.forbidden_one': '{{count}} weitere Route dürfen Sie nicht sehen',
  'owned.forbidden_other': '{{count}} weitere Routen dürfen Sie nicht sehen',
  'owned.faults': 'Entitäten, deren Routen nicht lesbar sind',
} as const;
