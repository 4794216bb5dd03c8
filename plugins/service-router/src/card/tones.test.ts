import { LinkReport } from '@service-router/plugin-service-router-common';
import { reportsAt } from '../fixtures';
import { iconOfTone, toneOfZone } from './tones';

const { zone, bareZone } = reportsAt(0);

describe('toneOfZone', () => {
  it.each`
    state          | tone
    ${'answering'} | ${'good'}
    ${'published'} | ${'progress'}
    ${'waiting'}   | ${'attention'}
    ${'conflict'}  | ${'problem'}
    ${'stale'}     | ${'unknown'}
    ${'removed'}   | ${'neutral'}
  `('$state is $tone', ({ state, tone }) => {
    expect(toneOfZone(zone('weu', state))).toBe(tone);
  });

  it('is good for a published name that nobody is configured to ask for', () => {
    expect(
      toneOfZone(zone('weu', 'published', { open: { state: 'unknown' } })),
    ).toBe('good');
  });

  it('is unknown for a published name whose resolver cannot be asked', () => {
    expect(
      toneOfZone(
        zone('weu', 'published', { open: { state: 'unknown', isStale: true } }),
      ),
    ).toBe('unknown');
  });

  it('needs attention where a record was changed by hand, and no more once it is mended', () => {
    const drift = {
      kind: 'edited' as const,
      fqdn: 'api.example.com',
      type: 'CNAME',
      before: { values: ['a.example.com'] },
      sentence: 'It was changed.',
      seenAt: '12:00',
      foundAt: '12:01',
    };
    const written = zone('weu', 'written');
    expect(toneOfZone({ ...written, drift: [drift] })).toBe('attention');
    expect(
      toneOfZone({ ...written, drift: [{ ...drift, mendedAt: '12:02' }] }),
    ).toBe('progress');
  });

  it('needs attention where Traffic Manager finds it unwell, and not for what it found before it was lost', () => {
    const answering = zone('weu', 'answering');
    const unwell = {
      link: 'Healthy' as const,
      state: 'broken' as const,
      sentence: 'It is degraded.',
    };
    const toneWith = (health: LinkReport) =>
      toneOfZone({ ...answering, links: [...answering.links, health] });
    expect(toneWith(unwell)).toBe('attention');
    expect(toneWith({ ...unwell, isStale: true })).toBe('good');
  });

  it('is a problem where nobody publishes the name', () => {
    expect(toneOfZone(bareZone('weu', 'unserved'))).toBe('problem');
  });
});

describe('iconOfTone', () => {
  it('is another one for each tone, so that colour never stands alone', () => {
    const icons = Object.values(iconOfTone);
    expect(new Set(icons).size).toBe(icons.length);
  });
});
