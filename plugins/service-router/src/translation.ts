import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text in English, which is what is shown where no other language is chosen or has it. */
export const englishMessages = {
  card: {
    title: 'Routing',
    loading: 'Reading how this is routed…',
  },
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
  path: {
    chain: 'The way of the name in {{region}}',
    why: 'Why does this name resolve to {{answer}} in {{region}}?',
    whatBecame: 'What becomes of this name in {{region}}?',
    whyNot: 'Why does this name not resolve as declared in {{region}}?',
    seen: 'Seen {{age}} ({{time}}).',
    owner: 'Owned by {{owner}}',
    part: {
      route: 'ServiceRoute',
      policy: 'DNSPolicy',
      endpoint: 'DNSEndpoint',
      record: 'Record',
      gateway: 'Gateway name',
      addresses: 'IP address',
      profile: 'Traffic Manager',
      answer: 'Answer',
    },
    state: {
      holds: 'Holds',
      waiting: 'Not yet',
      broken: 'Stopped',
      unknown: 'Not looked at',
      gone: 'Deleted',
      absent: 'None',
      staleHolds: 'Held when last seen',
    },
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
  fleet: {
    title: 'Service Router',
    loading: 'Reading the fleet…',
    problems: {
      title: 'Problems',
      none: 'Nothing is wrong',
      unread: 'Nothing is wrong in what was read so far',
      looked: 'Clusters: {{clusters}}. Zones: {{zones}}.',
    },
    throttled: {
      title: 'Read later',
      zone: 'Zone {{zone}} of {{region}}: {{since}} the cloud had too many requests; it is asked again {{until}}.',
    },
    failing: {
      title: 'Writes that failed',
      object: 'Object',
      message: 'Why',
      attempts: 'Tries',
      nextTry: 'Next try',
    },
    waiting: {
      title: 'Writes that wait',
      object: 'Object',
      since: 'Began',
      until: 'Refused until',
      limit: 'Not refused; waits for its turn',
    },
    traffic: {
      title: 'Traffic Manager',
      notConfigured:
        'None is configured. With serviceRouter.trafficManager in app-config.yaml, Services and routes get profiles in front of all regions.',
      neverRead: 'The profiles have not been read yet.',
      none: 'No profile stands, and no object asks for one.',
      throttled:
        'The profiles are read later: {{since}} the cloud had too many requests; it is asked again {{until}}.',
      profiles: 'Profiles',
      profile: 'Profile',
      state: 'State',
      routing: 'Routing',
      method: '{{method}}, TTL {{ttl}} s',
      endpoints: 'Endpoints',
      noEndpoint: 'None',
      share: '{{percent}} % of answers',
      pending: '{{subject}}: {{changes}}',
      lastResort:
        'No endpoint is healthy, so all of them are answered all the same.',
      refusals: 'Refused',
      conflicts: 'Objects that do not agree',
      conflict:
        'Profile {{profile}}: {{key}} is "{{value}}", as {{winner}} says, which is the oldest. Others say otherwise: {{others}}.',
      notices: 'Passed over',
    },
    profileState: {
      asPlanned: 'As planned',
      changing: 'Changing',
      missing: 'To be made',
      foreign: 'Not ours',
    },
    service: {
      Healthy: 'Healthy',
      AlwaysServed: 'Always served',
      Checking: 'Being checked',
      HealthUnknown: 'Health not known',
      AllDegraded: 'Degraded, served as last resort',
      Degraded: 'Degraded',
      Disabled: 'Switched off',
      Stopped: 'Stopped',
      Inactive: 'Inactive',
      TooFewChildren: 'Too few healthy behind it',
      ProfileDisabled: 'Profile switched off',
    },
    budget: {
      title: 'Request budget',
      noProvider: 'No cloud is called.',
      provider: 'Requests to {{provider}}',
      replicas_one: 'Told by the only replica.',
      replicas_other:
        'Told by one of {{count}} replicas, each of which has its part of the limits.',
      refused_one: '{{count}} request was refused since its start.',
      refused_other: '{{count}} requests were refused since its start.',
      purposes: 'Requests to {{provider}} that wait, by what they are for',
      purpose: 'For',
      waiting: 'Waiting',
      next: 'Next goes',
      requests_one: '{{count}} request',
      requests_other: '{{count}} requests',
      none: 'None',
      quotas: 'Limits of {{provider}}',
      unused: 'Nothing was asked of it yet.',
      quota: 'Limit',
      state: 'State',
      used: 'Used',
      spent: '{{spent}} of {{limit}}',
      blocked: 'Refused until',
    },
    quotaState: {
      refused: 'Refused',
      waiting: 'Waiting',
      tight: 'Almost spent',
      free: 'Free',
    },
    purpose: {
      failover: 'Failover',
      write: 'Write',
      refresh: 'Refresh',
    },
  },
  missingAnnotation: {
    title: 'No route is tied to this entity',
    description:
      'Add the annotation {{annotation}} with the namespace and name of its ServiceRoute (several divided by commas) to the catalog file, and merge it.',
  },
  notConfigured: {
    title: 'Service Router is not set up here',
    noBackend:
      'The Backstage backend has no Service Router plugin. A platform admin adds it to packages/backend:',
    noConfiguration:
      'No cluster and no region is configured. A platform admin adds them to app-config.yaml:',
  },
  forbidden: {
    title: 'You may not see routes',
    oneRoute: 'You may not see ServiceRoute {{route}}',
    description:
      'This needs the permission {{permission}}. Ask whoever looks after this Backstage to grant it.',
  },
  noRouteYet: {
    title: 'No cluster holds ServiceRoute {{route}} yet',
    check: 'What to check',
    merged: 'The manifest is merged in the application repository.',
    applied:
      'GitOps has applied it: kubectl get serviceroute -n {{namespace}} {{name}}',
    named:
      'The annotation {{annotation}} names its namespace and name: it says "{{value}}".',
    hidden:
      'Some clusters cannot be read now (below); it may already stand there.',
  },
  invalidAnnotation: {
    title: 'The annotation cannot be read',
    description:
      'The annotation {{annotation}} says "{{value}}"; expected namespace/name, several divided by commas.',
    remedy: 'Correct it in the catalog file, and merge it.',
  },
  failed: {
    title: 'Routing could not be read',
    unreachable: 'The Service Router backend does not answer.',
    retry: 'Try again',
    retrying: 'It is also tried again by itself.',
  },
} as const;

/**
 * Every text of the plugin. Sentences about routes come from the backend's report and are not repeated here.
 *
 * @public
 */
export const serviceRouterTranslationRef = createTranslationRef({
  id: 'service-router',
  messages: englishMessages,
});
