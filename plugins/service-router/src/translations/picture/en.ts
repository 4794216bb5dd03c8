/** English: the picture of the regions on the fleet page. */
export const texts = {
  picture: {
    title: 'Picture of the regions',
    view: 'Show the regions as',
    asPicture: 'Picture',
    asTable: 'Table',
    standing: {
      good: 'As declared',
      progress: 'On its way',
      attention: 'Needs attention',
      problem: 'Not working',
      stale: 'Stale',
      unknown: 'Answers not known',
      unread: 'Not read yet',
      empty: 'No route',
    },
    answering: '{{good}} of {{routes}} answer',
    published: '{{good}} of {{routes}} published',
    notKnown: '{{unknown}} of {{routes}} not known',
    unplaced:
      'Not drawn, since nobody says where they are: set serviceRouter.regions.<name>.azureLocation in app-config.yaml to a region of Azure.',
    ways: 'Where names are led to',
    way: '{{from}} → {{to}}: names that lead there: {{routes}}',
  },
} as const;
