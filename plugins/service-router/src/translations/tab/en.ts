/** English: the tab. */
export const texts = {
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
  outage: {
    title: 'What happens if a region goes down',
    region: 'The region that goes down',
    basis:
      'Told from what was last seen; nothing was switched off to find out. The zones themselves stay, as they are not in a region.',
    time: 'At the latest after {{seconds}} s:',
    change: {
      none: 'Keeps its answer',
      moves: 'Moves by itself',
      partly: 'Loses a part',
      stays: 'Leads to nothing',
      unanswered: 'Has no answer now',
      unknown: 'Not known',
    },
  },
  history: {
    title: 'What changed',
    loading: 'Reading what changed…',
    failed: 'What changed could not be read.',
    empty: 'No change was seen yet. Changes are kept for {{days}} days.',
    older: 'Show older',
    oldest: 'Nothing older was seen, or it is older than {{days}} days.',
    before: 'before',
    after: 'after',
    fields_one: '{{count}} field',
    fields_other: '{{count}} fields',
    what: {
      ServiceRoute: {
        added: 'ServiceRoute {{object}} was added to {{cluster}}',
        changed: 'ServiceRoute {{object}} was changed in {{cluster}}',
        removed: 'ServiceRoute {{object}} was removed from {{cluster}}',
      },
      DNSPolicy: {
        added: 'DNSPolicy {{object}} began to rule the route in {{cluster}}',
        changed: 'DNSPolicy {{object}} was changed in {{cluster}}',
        removed:
          'DNSPolicy {{object}} no longer rules the route in {{cluster}}',
      },
      DNSEndpoint: {
        added: 'DNSEndpoint {{object}} was written in {{cluster}}',
        changed: 'DNSEndpoint {{object}} was changed in {{cluster}}',
        removed: 'DNSEndpoint {{object}} was removed from {{cluster}}',
      },
      Record: {
        added: '{{region}} got a record for {{object}}',
        changed: 'The record for {{object}} in {{region}} changed',
        removed:
          'The name of the route has no record in {{region}} any more; it was {{object}}',
      },
      TrafficManager: {
        added: 'Traffic Manager got the endpoint {{object}}',
        changed: 'Traffic Manager endpoint {{object}} changed',
        removed: 'Traffic Manager endpoint {{object}} is gone',
      },
      Region: {
        added: '{{region}} was read for the first time',
        changed: 'How {{region}} answers changed',
        removed: '{{region}} is no longer looked at',
      },
    },
    time: {
      recorded: 'recorded by the cluster',
      seen: 'when it was seen',
    },
    who: {
      user: '{{name}}',
      userThrough: '{{name}}, through {{manager}}',
      manager: 'field manager {{name}}',
      serviceRouter: 'Service Router',
      owner: 'owner {{name}}',
      observed: 'read back',
      unknown: 'by whom is not known',
    },
  },
  objects: {
    open: 'YAML',
    title: 'YAML of {{part}} in {{region}}',
    loading: 'Reading what stands behind this link…',
    failed: 'What stands behind this link could not be read.',
    none: 'Nothing stands behind this link now.',
    copy: 'Copy {{object}}',
    read: 'Read from {{from}} {{age}} ({{time}}).',
    stale: '{{from}} cannot be read now; this is what it last held.',
  },
} as const;
