/** English: words that more than one room says. */
export const texts = {
  overall: {
    good: 'As declared',
    progress: 'On its way',
    attention: 'Needs attention',
    problem: 'Not working',
    gone: 'Removed',
  },
  zoneState: {
    healthy: 'Healthy',
    answering: 'Answering',
    published: 'Published',
    written: 'Written',
    planned: 'Planned',
    unserved: 'Not served',
    waiting: 'Waiting',
    refused: 'Refused',
    conflict: 'Conflict',
    stale: 'Stale',
    removing: 'Being removed',
    removed: 'Removed',
  },
  link: {
    Planned: 'Planned',
    Written: 'Written',
    Published: 'Published',
    Answering: 'Answering',
    Healthy: 'Healthy',
  },
  linkState: {
    holds: 'holds',
    waiting: 'not yet',
    broken: 'stopped',
    unknown: 'not looked at',
    staleHolds: 'held when last seen',
  },
  linkTooltip: {
    seen: '{{link}}: {{state}}. {{sentence}} Seen {{age}} ({{time}}).',
    unseen: '{{link}}: {{state}}. {{sentence}}',
    nothingKnown: 'Nothing is known of this link.',
  },
  mode: {
    active: 'Active: each region answers for itself.',
    bound: 'RegionBound: every zone points to {{region}}.',
    unbound: 'RegionBound, but bound to no region.',
    mixed: 'Mixed: the clusters hold different policies.',
    none: 'No DNSPolicy counts for this route.',
  },
  age: {
    now: 'just now',
    seconds: '{{value}} s ago',
    minutes: '{{value}} min ago',
    hours: '{{value}} h ago',
    days: '{{value}} d ago',
  },
  until: {
    now: 'now',
    seconds: 'in {{value}} s',
    minutes: 'in {{value}} min',
    hours: 'in {{value}} h',
    days: 'in {{value}} d',
  },
  severity: {
    error: 'Problem',
    warning: 'Warning',
    info: 'Note',
  },
  problems: {
    title: 'What is not right',
  },
  sources: {
    title: 'Sources that cannot be read',
    cluster: 'Cluster {{name}}',
    zone: 'Zone {{name}}',
    resolver: 'Resolver {{name}}',
    trafficManager: '{{name}}',
    catalog: 'Catalog',
    since: 'It began {{age}}.',
    lastSeen: 'Last read {{age}}.',
    neverSeen: 'Never read.',
    retried: 'It is tried again by itself.',
    notRetried: 'It is not tried again until its configuration changes.',
  },
  refresh: {
    title: 'This could not be refreshed',
    neverRead: 'This could not be read',
    description: '{{message}} What is shown is from {{age}}.',
  },
  recheck: {
    ask: 'Check again now',
    now: 'Being checked now. Clusters: {{clusters}}. Zones: {{zones}}. What is found shows here by itself.',
    later: 'Checked a moment ago; it is checked once more at {{time}}.',
    unheld:
      'No replica can write to {{names}} now; it is checked as soon as one can.',
    failed: 'It could not be asked for: {{message}}',
  },
  findings: {
    host: 'the host name {{host}}',
    labels: 'the labels {{selector}}',
    none: 'No ServiceRoute has {{what}}',
    within:
      'Looked for in the namespaces {{namespaces}} of every cluster. It shows here by itself once there is one.',
    everywhere:
      'Looked for in all namespaces of every cluster. It shows here by itself once there is one.',
    forbidden_one: 'You may not see {{count}} ServiceRoute that has {{what}}',
    forbidden_other:
      'You may not see {{count}} ServiceRoutes that have {{what}}',
    claimed: 'Others say that {{host}} is theirs too',
    claimants:
      'So do {{entities}}. A host name does not tell whose a route is; the annotation {{annotation}} of its own entity does.',
  },
  list: {
    and: '{{before}} and {{after}}',
    comma: '{{before}}, {{after}}',
    semicolon: '{{before}}; {{after}}',
    sentence: '{{before}} {{after}}',
  },
} as const;
