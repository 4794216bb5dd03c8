/** Dutch: the card of systems, domains and groups. */
export const texts = {
  'owned.title': 'Routering van wat hierbij hoort',
  'owned.counts': 'Routes naar hoe ze ervoor staan',
  'owned.absent': 'Er nog niet',
  'owned.allGood_one': 'De ene route is zoals opgegeven',
  'owned.allGood_other': 'Alle {{count}} routes zijn zoals opgegeven',
  'owned.region_one': '{{region}}: {{count}} route niet in orde',
  'owned.region_other': '{{region}}: {{count}} routes niet in orde',
  'owned.none': 'Hierbij hoort nog geen route',
  'owned.noneDescription':
    'Routes worden hier samengevat zodra entiteiten hiervan eraan verbonden zijn met een annotatie, met labels of met een hostnaam.',
  'owned.forbidden_one': 'Nog {{count}} route mag je niet zien',
  'owned.forbidden_other': 'Nog {{count}} routes mag je niet zien',
  'owned.faults': 'Entiteiten waarvan de routes niet te lezen zijn',
} as const;
