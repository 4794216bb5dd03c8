import {
  DnsAnswer,
  LinkReport,
  RecordSet,
  RegionFact,
  SourceError,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { conditionOf } from './conditionOf';

const HOST = 'api.example.com';

const link = (
  name: LinkReport['link'],
  state: LinkReport['state'],
  more: Partial<LinkReport> = {},
): LinkReport => ({ link: name, state, sentence: `${name} ${state}`, ...more });

const zone = (
  state: ZoneReport['state'],
  links: LinkReport[],
  more: Partial<ZoneReport> = {},
): ZoneReport => ({
  region: 'weu',
  title: 'West Europe',
  zone: 'example.com',
  state,
  sentence: `It is ${state}`,
  writers: [],
  owners: [],
  stale: [],
  links,
  ...more,
});

const answer = (code: string, ...addresses: string[]): DnsAnswer => ({
  host: HOST,
  code,
  records: [],
  addresses,
});

const asked = (value?: DnsAnswer): Parameters<typeof conditionOf>[1] => ({
  zone: { value: [] },
  resolver: '10.0.0.4:53',
  answers: new Map(value ? [[HOST, { value }]] : []),
});
const unasked = (
  ...records: RecordSet[]
): Parameters<typeof conditionOf>[1] => ({
  zone: { value: records },
  answers: new Map(),
});

const right = asked(answer('NOERROR', '10.1.0.1'));
const nothing = asked(answer('NXDOMAIN'));
const lost: SourceError = {
  region: 'weu',
  source: 'zone',
  name: 'example.com',
  message: 'timed out',
  since: '2026-03-01T12:00:00Z',
  retryable: true,
};
const drift = (mendedAt?: string): Partial<ZoneReport> => ({
  drift: [
    {
      kind: 'edited',
      fqdn: HOST,
      type: 'CNAME',
      before: { values: ['a'] },
      sentence: 'CNAME was changed.',
      remedy: 'Wait.',
      seenAt: '2026-03-01T12:00:00Z',
      foundAt: '2026-03-01T12:01:00Z',
      ...(mendedAt ? { mendedAt } : {}),
    },
  ],
});

const answering = [link('Published', 'holds'), link('Answering', 'holds')];
const CNAME: RecordSet = { fqdn: HOST, type: 'CNAME', values: ['gateway'] };

describe('conditionOf', () => {
  it.each<[string, ZoneReport, Parameters<typeof conditionOf>[1], unknown]>([
    ['a region that answers', zone('answering', answering), right, 'good'],
    [
      'a region where nobody asks, whose zone is as planned',
      zone('published', [
        link('Published', 'holds'),
        link('Answering', 'unknown'),
      ]),
      unasked(CNAME),
      'good',
    ],
    [
      'a name that the resolver does not know',
      zone('published', [
        link('Published', 'holds'),
        link('Answering', 'waiting'),
      ]),
      nothing,
      'stopped',
    ],
    [
      'a name without an address',
      zone('written', [
        link('Published', 'waiting'),
        link('Answering', 'waiting'),
      ]),
      asked(answer('NOERROR')),
      'stopped',
    ],
    [
      'a name of which no record stands, where nobody asks',
      zone('written', [
        link('Published', 'waiting'),
        link('Answering', 'unknown'),
      ]),
      unasked({ ...CNAME, type: 'TXT' }),
      'stopped',
    ],
    [
      'a name that nobody publishes any more',
      zone('unserved', []),
      nothing,
      'stopped',
    ],
    [
      "a name that leads to somebody else's record",
      zone('conflict', [
        link('Published', 'broken'),
        link('Answering', 'waiting'),
      ]),
      right,
      'stopped',
    ],
    [
      'a gateway that Traffic Manager finds unwell',
      zone('answering', [...answering, link('Healthy', 'broken')]),
      right,
      'stopped',
    ],
    [
      'a record that was changed by hand',
      zone(
        'written',
        [link('Published', 'waiting'), link('Answering', 'holds')],
        drift(),
      ),
      right,
      'drifted',
    ],
    [
      'a record that was changed by hand and is as planned again',
      zone('answering', answering, drift('2026-03-01T12:02:00Z')),
      right,
      'good',
    ],
    [
      'a record that was deleted by hand',
      zone(
        'written',
        [link('Published', 'waiting'), link('Answering', 'waiting')],
        drift(),
      ),
      nothing,
      'stopped',
    ],
    ['a route that is deleted', zone('removing', []), right, 'gone'],
    ['a route that was deleted', zone('removed', []), nothing, 'gone'],
    [
      'a change of which resolvers keep the old answer',
      zone('published', [
        link('Published', 'holds'),
        link('Answering', 'waiting'),
      ]),
      right,
      undefined,
    ],
    [
      'a record whose owner is not known, and that answers',
      zone('conflict', [
        link('Published', 'broken'),
        link('Answering', 'holds'),
      ]),
      right,
      undefined,
    ],
    [
      'a region that cannot be seen',
      zone('stale', answering),
      nothing,
      undefined,
    ],
    [
      'a source that is lost',
      zone('published', [link('Answering', 'waiting')], { stale: [lost] }),
      nothing,
      undefined,
    ],
    [
      'a link that is from before',
      zone('answering', [link('Healthy', 'broken', { isStale: true })]),
      right,
      undefined,
    ],
    [
      'a zone that was never read',
      zone('written', [
        link('Published', 'unknown'),
        link('Answering', 'waiting'),
      ]),
      nothing,
      undefined,
    ],
    [
      'a name that nobody has asked for yet',
      zone('published', [
        link('Published', 'holds'),
        link('Answering', 'waiting'),
      ]),
      asked(),
      undefined,
    ],
    [
      'a region that is not configured',
      zone('answering', answering),
      undefined,
      undefined,
    ],
  ])('%s', (_, report, region, condition) => {
    expect(conditionOf(report, region, HOST)?.condition).toBe(condition);
  });

  it('says nothing while the resolver does not answer, whatever it last said', () => {
    const region: Pick<RegionFact, 'zone' | 'answers' | 'resolver'> = {
      ...nothing!,
      answers: new Map([
        [
          HOST,
          {
            value: answer('NXDOMAIN'),
            error: { message: 'timed out', since: '', retryable: true },
          },
        ],
      ]),
    };
    expect(conditionOf(zone('published', []), region, HOST)).toBeUndefined();
  });

  it('says why, and what would mend it', () => {
    expect(
      conditionOf(
        zone('unserved', [], { remedy: 'Make a policy.' }),
        nothing,
        HOST,
      ),
    ).toEqual({
      condition: 'stopped',
      sentence: 'It is unserved',
      remedy: 'Make a policy.',
    });
    expect(
      conditionOf(zone('answering', answering, drift()), right, HOST),
    ).toEqual({
      condition: 'drifted',
      sentence: 'CNAME was changed.',
      remedy: 'Wait.',
    });
  });
});
