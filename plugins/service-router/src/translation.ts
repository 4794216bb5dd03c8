import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Every text of the plugin. Sentences about routes come from the backend's report and are not repeated here.
 *
 * @public
 */
export const serviceRouterTranslationRef = createTranslationRef({
  id: 'service-router',
  messages: {
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
      copyFailed: 'Could not be copied; select the name instead',
      open: 'Open https://{{host}} in a new tab',
      route: 'ServiceRoute {{route}}',
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
      description: '{{message}} What is shown is from {{age}}.',
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
      description:
        'Reading routes needs the permission {{permission}}. Ask whoever looks after this Backstage to grant it.',
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
  },
});
