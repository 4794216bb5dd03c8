/** English: pages and cards that have no routing to show. */
export const texts = {
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
    title: 'You may not see this',
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
    addressed:
      'The address of this page names its namespace and name as they are.',
    hidden: 'Some clusters cannot be read now; it may already stand there.',
  },
  absent: {
    title: 'This is not there',
    description:
      'Nothing goes by the name that the address of this page has. It may be mistyped, or what it named was taken away.',
  },
  invalidAnnotation: {
    title: 'The annotation cannot be read',
    description:
      'The annotation {{annotation}} says "{{value}}"; expected namespace/name, several divided by commas.',
    remedy: 'Correct it in the catalog file, and merge it.',
  },
  failed: {
    title: 'Routing could not be read',
    retry: 'Try again',
    retrying: 'It is also tried again by itself.',
  },
} as const;
