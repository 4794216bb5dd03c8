import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { zoneRecordsAt, zoneRecordsStatesAt } from '../fixtures';
import { hindrancesIn, showPage } from './__testUtils__/showPage';
import { Reading } from './reading';
import { RecordsAsked } from './zoneQuery';
import { ZoneView } from './ZoneView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = zoneRecordsStatesAt(NOW);

function show(
  reading: (typeof states)[string],
  asked: Partial<RecordsAsked> = {},
) {
  const onChange = jest.fn();
  const onRetry = jest.fn();
  const { container } = showPage(
    <ZoneView
      reading={reading}
      asked={{ text: '', page: 1, ...asked }}
      onChange={onChange}
      onRetry={onRetry}
      now={() => NOW}
    />,
  );
  return { container, onChange, onRetry };
}

const few: Reading<ReturnType<typeof zoneRecordsAt>> = {
  status: 'ready',
  value: zoneRecordsAt('weu', 3),
  readAt: NOW,
};

async function choose(field: RegExp, name: string) {
  await userEvent.click(screen.getByRole('button', { name: field }));
  await userEvent.click(
    within(await screen.findByRole('listbox')).getByRole('option', { name }),
  );
}

describe('ZoneView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const { container } = show(states[name]);
      expect(container.textContent).toMatch(/Service Router.{10,}/s);
      expect(await hindrancesIn(container)).toEqual([]);
    },
    60_000,
  );

  it('shows the records that it is told of', () => {
    show(few);
    expect(
      screen.getAllByRole('rowheader').map(({ textContent }) => textContent),
    ).toEqual([
      'db.test-aks.nlA',
      'service-00001.test-aks.nlCNAME',
      'service-00002.test-aks.nlCNAME',
      'service-00003.test-aks.nlCNAME',
    ]);
  });

  it('tells of a contested record who takes it for their own', () => {
    show(states['of-a-kind'], { kind: 'contested' });
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(
      /As plannedcontested.*external-dns-weu, another/,
    );
  });

  it('tells how many there are, and turns to the next', async () => {
    const { onChange } = show(states.records);
    expect(screen.getByText('1–50 of 10,001')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(onChange).toHaveBeenCalledWith({ page: 2 });
  });

  it('goes to the first page with another kind', async () => {
    const { onChange } = show(few, { page: 2 });
    await choose(/Show/, 'missing');
    expect(onChange).toHaveBeenCalledWith({ kind: 'absent', page: 1 });
  });

  it('goes to the first page with another state', async () => {
    const { onChange } = show(few, { page: 2 });
    await choose(/State/, 'Points elsewhere');
    expect(onChange).toHaveBeenCalledWith({
      state: 'differentTarget',
      page: 1,
    });
  });

  it('says so when nothing is found', () => {
    show(states['none-such'], { text: 'nothing-like-it' });
    expect(screen.getByText(/^No record matches/)).toBeVisible();
  });
});
