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
    severity: {
      error: 'Not possible',
      warning: 'Mind',
      unchecked: 'Not checked',
    },
    gateway: {
      title: 'Gateway',
      loading: 'Reading the gateways…',
      placeholder: 'Choose a gateway',
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
      source: 'Region that answers for all',
      sourcePlaceholder: 'Choose a region',
      sourceUnreachable:
        'The regions cannot be read now: {{message}} Type the region, as it is named in the DNSConfiguration.',
    },
  },
});
