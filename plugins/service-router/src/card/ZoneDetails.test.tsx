import { render, screen, within } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { ZoneReport } from '@service-router/plugin-service-router-common';
import { ZoneDetails } from './ZoneDetails';

const zone: ZoneReport = {
  region: 'weu',
  title: 'West Europe',
  zone: 'example.com',
  state: 'written',
  sentence: 'It waits.',
  writers: [],
  owners: [],
  links: [
    { link: 'Published', state: 'waiting', sentence: 'It waits.' },
    { link: 'Written', state: 'holds', sentence: 'It stands.' },
  ],
  stale: [],
};

async function show(more: Partial<ZoneReport>) {
  render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <ZoneDetails zone={{ ...zone, ...more }} />
    </TestApiProvider>,
  );
  await screen.findByText('example.com');
}

/** What is said under a link's name. */
const linkNamed = (name: string) => screen.getByText(name).closest('li')!;

describe('ZoneDetails', () => {
  it('says under a link what would mend it, and under that alone', async () => {
    const [published, written] = zone.links;
    await show({
      links: [{ ...published, remedy: 'Look into the log.' }, written],
    });
    expect(linkNamed('Published')).toHaveTextContent(
      'It waits. What to do: Look into the log.',
    );
    expect(linkNamed('Written')).not.toHaveTextContent('What to do:');
  });

  it('tells what was changed by hand, and what helps', async () => {
    await show({
      drift: [
        {
          kind: 'disowned',
          fqdn: 'api.example.com',
          type: 'CNAME',
          before: { values: ['gw.example.com'] },
          sentence: 'Its ownership record was removed.',
          remedy: 'Remove it as well.',
          seenAt: '2026-03-01T12:00:00Z',
          foundAt: '2026-03-01T12:01:00Z',
        },
      ],
    });
    const term = screen.getByText('Changed by hand');
    expect(term.nextElementSibling).toHaveTextContent(
      /^Its ownership record was removed\.\s*What to do: Remove it as well\.$/,
    );
  });

  it('says nothing of changes by hand where there were none', async () => {
    await show({});
    const terms = within(screen.getByText('Zone').closest('dl')!);
    expect(terms.queryByText('Changed by hand')).not.toBeInTheDocument();
  });
});
