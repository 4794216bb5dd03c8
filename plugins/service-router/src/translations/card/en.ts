/** English: the card. */
export const texts = {
  card: {
    title: 'Routing',
    loading: 'Reading how this is routed…',
  },
  host: {
    copy: 'Copy {{host}}',
    copied: 'Copied',
    copyFailed: 'Could not be copied; select the text instead',
    open: 'Open https://{{host}} in a new tab',
    route: 'ServiceRoute {{route}}',
  },
  address: {
    open: 'Open the service',
    none: 'No route of this entity has an address now',
  },
  code: {
    copy: 'Copy the lines for {{file}}',
  },
  zones: {
    caption: 'Regions of {{name}}',
    region: 'Region',
    state: 'State',
    pointsTo: 'Points to',
    seen: 'Seen',
    pointsNowhere: 'Nowhere',
    noAddress: 'no address yet',
    lastSeen: 'Last seen {{age}}',
    neverSeen: 'Never',
    showDetails: 'Show each link of {{region}}',
    hideDetails: 'Hide each link of {{region}}',
    remedy: 'What to do:',
  },
  traffic: {
    share: '{{percent}} % of answers',
    unread: 'Not read yet',
    profile: '{{profile}} ({{method}})',
    endpoint: 'endpoint {{endpoint}} → {{target}}',
    weight: 'weight {{weight}}',
    priority: 'priority {{priority}}',
    by: {
      location: 'answers those nearest to it',
      region: 'answers by where they are asked from',
      subnet: 'answers by the address of who asks',
      unknown: 'share not known',
    },
  },
  details: {
    links: 'Links',
    zone: 'Zone',
    writers: 'Written by',
    writer: '{{cluster}}, {{object}} → {{target}}',
    owners: 'Record owned by',
    owner: '{{owner}} (from {{resource}})',
    inCluster: '{{object}} in {{cluster}}',
    drift: 'Changed by hand',
  },
} as const;
