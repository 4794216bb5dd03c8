/** English: the card of systems, domains and groups. */
export const texts = {
  owned: {
    title: 'Routing of what belongs here',
    counts: 'Routes by how they are',
    absent: 'Not there yet',
    allGood_one: 'The one route is as declared',
    allGood_other: 'All {{count}} routes are as declared',
    region_one: '{{region}}: {{count}} route not right',
    region_other: '{{region}}: {{count}} routes not right',
    none: 'No route belongs here yet',
    noneDescription:
      'Routes are summed up here once entities of this one are tied to them by annotation, by labels or by host name.',
    forbidden_one: 'You may not see {{count}} more route',
    forbidden_other: 'You may not see {{count}} more routes',
    faults: 'Entities whose routes cannot be read',
  },
} as const;
