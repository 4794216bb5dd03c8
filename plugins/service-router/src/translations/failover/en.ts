/** English: what happens if a region goes down. */
export const texts = {
  failover: {
    open: 'If it goes down',
    which: 'What happens if a region goes down:',
    back: 'The fleet',
    title: 'If {{region}} goes down',
    preview:
      'This is a preview, told from what was last seen. It changes nothing.',
    withheld:
      '{{withheld}} of the {{names}} names are counted and not shown: you may fail over none of their routes.',
    to: 'Lead the traffic to',
    best: 'The best region',
    choice: '{{region}}, names it serves: {{serves}}',
    guards: 'What has to be known before',
    writes: 'What has to be written',
    noneHere: 'None on this page.',
    way: {
      without: 'Without an answer',
      unknown: 'Not known',
      byWriting: 'By writing',
      byItself: 'By itself',
    },
    about: {
      without:
        'No write leads these names to where they are served, as things stand.',
      unknown: 'Of these names it is not known what they are answered with.',
      byWriting:
        'These names are answered elsewhere once somebody has written what has to be written.',
      byItself: 'Nobody has to do anything for these names.',
    },
    state: {
      without: 'Leads to nothing',
      unknown: 'Not known',
      byWriting: 'Waits for a write',
      byItself: 'Moves by itself',
    },
    name: 'Name',
    zones: 'In the zones of',
    becomes: 'What becomes of it',
    duration: 'At the latest after',
    what: 'What',
    where: 'Where',
    change: 'Change',
    becomesValue: 'becomes',
    carries: 'Names',
    nothing: 'nothing',
    write: {
      gatewayRecord: 'record of a gateway, which all its names follow',
      policy: 'DNSPolicy of a namespace',
      nameRecord: 'record of this name alone',
      endpoint: 'endpoint of Traffic Manager',
    },
    seconds: '{{seconds}} s',
    part: {
      probes: 'failed probes: {{seconds}} s',
      timeout: 'the last one times out: {{seconds}} s',
      publishing: 'until ExternalDNS looks: {{seconds}} s',
      ttl: 'TTL, kept by resolvers: {{seconds}} s',
    },
  },
} as const;
