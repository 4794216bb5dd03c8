import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Every text of the form fields. Findings about names come from the rules themselves and are not repeated here.
 *
 * @public
 */
export const serviceRouterFieldsTranslationRef = createTranslationRef({
  id: 'scaffolder.service-router',
  messages: {
    host: {
      title: 'DNS name',
      waiting: 'Fill in service, application and environment to see the name.',
      length:
        '{{length}} of {{budget}} characters in its first part; room for {{left}} more beside the ownership record of ExternalDNS.',
      full: '{{length}} of {{budget}} characters in its first part; too many beside the ownership record of ExternalDNS, which leaves {{room}}.',
      meter: 'Length of the first part of the name',
      targets: 'Where it will point',
      noTarget: 'no gateway chosen, or none of that name',
      checking: 'Checking…',
      free: 'Nobody else has this name.',
      unreachable:
        'Service Router cannot be asked now, so whether the name is taken and what it points at are not checked: {{message}}',
    },
    choice: {
      unreachable:
        'Service Router cannot be asked now, so what the clusters have against this choice is not checked: {{message}}',
    },
    required: 'Required',
    health: {
      reachable: 'Reachable',
      stale:
        'Stale since {{since}}: {{source}} cannot be read, so what is known of it is from then.',
      throttled:
        'Throttled since {{since}}: the cloud had too many requests; its zone is read again from {{until}} on.',
      unread: 'Not read yet',
      withoutCluster: 'No cluster of the configuration is here.',
    },
    overall: {
      good: 'As declared',
      progress: 'On its way',
      attention: 'Needs attention',
      problem: 'Not working',
      gone: 'Removed',
    },
    region: {
      title: 'Region',
      titles: 'Regions',
      loading: 'Reading the regions…',
      none: 'No region is configured. A platform admin adds one under serviceRouter.regions.',
      unknown: 'Not among the configured regions.',
      unreachable:
        'The regions cannot be read now: {{message}} Type the region, as it is named in the configuration. Whether it has a cluster is not checked.',
      unreachableSeveral:
        'The regions cannot be read now: {{message}} Type the regions, as they are named in the configuration, divided by commas. Whether they have a cluster is not checked.',
    },
    route: {
      title: 'Route',
      loading: 'Reading the routes…',
      placeholder: 'Choose a route',
      search: 'Search by namespace or name',
      example: 'namespace/name',
      none: 'No cluster holds a route yet.',
      noneOfEntity:
        'No route that stands is tied to {{entity}}. Its catalog file names them in the annotation router.io/service-route.',
      unread: 'There may be more: {{sources}} cannot be read now.',
      unreachable:
        'The routes cannot be read now: {{message}} Type namespace/name of the ServiceRoute. Whether it stands is not checked.',
    },
    weights: {
      title: 'Weights',
      regions: 'Regions',
      loading: 'Reading the regions and what they get now…',
      noneChosen: 'Choose the regions first.',
      noRoute: 'Choose the route first.',
      noneStanding:
        'Traffic Manager has no endpoint of this route yet, so the weights begin even.',
      none: 'No region has a cluster. A platform admin adds one under serviceRouter.clusters.',
      unreachable:
        'The regions cannot be read now: {{message}} Type the regions, as they are named in the configuration, divided by commas. Whether they have a cluster is not checked.',
      standingUnreachable:
        'What the regions get now cannot be read, so no weights are proposed. {{message}} Set one of the common weights, and go on from there.',
      presets: 'Common weights',
      preset: 'Set {{parts}}',
      whole: 'Add up to 100',
      weightOf: 'Weight of {{region}}',
      ofAnswers: 'of answers',
      ofAnswersByWeight: 'of answers, by weight {{weight}}',
      off: 'of answers, switched off',
      now: 'Now {{share}}',
      dark: '{{regions}} gets nothing: its users are answered with {{others}}.',
      darkSeveral:
        '{{regions}} get nothing: their users are answered with {{others}}.',
    },
    severity: {
      error: 'Not possible',
      warning: 'Mind',
      unchecked: 'Not checked',
    },
    gateway: {
      title: 'Gateway',
      loading: 'Reading the gateways…',
      placeholder: 'Choose a gateway',
      public: 'Public.',
      private: 'Private.',
      mixed: 'Public in some regions, private in others.',
      notForTrafficManager: 'Traffic Manager cannot probe it.',
      everywhere: 'In every region.',
      partly: 'In {{regions}}; a route would wait in {{missing}}.',
      nowhere: 'In no region.',
      none: 'No cluster has a gateway that can be chosen. A platform admin adds one.',
      unreachable:
        'The gateways cannot be read now: {{message}} Type namespace/name.',
      example: 'namespace/name',
    },
    mode: {
      title: 'Mode',
      active: 'Active',
      activeMeaning:
        'Each region answers for itself, with its own gateway. If a region goes down, its own users lose the service.',
      bound: 'RegionBound',
      boundMeaning:
        'One region answers for all: every zone points to it. For a service that must run in one place.',
      pictureUsers: 'Users in',
      pictureGateways: 'are answered with',
      pictureRow: 'Users in {{region}} are answered with {{by}}.',
      pictureNobody: 'Users in {{region}} are answered with nothing.',
      pictureMore: 'The same for {{more}} more.',
      standingUnreachable:
        'What counts for the route now cannot be read, so nothing is proposed. {{message}}',
      source: 'Region that answers for all',
      sourcePlaceholder: 'Choose a region',
      sourceUnreachable:
        'The regions cannot be read now: {{message}} Type the region, as it is named in the DNSConfiguration.',
    },
  },
});
