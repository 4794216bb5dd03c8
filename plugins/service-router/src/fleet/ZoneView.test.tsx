import { MemoryRouter } from 'react-router-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { zoneContentsAt } from '../fixtures';
import { RecordsAsked, ZoneView } from './ZoneView';

function show(asked: Partial<RecordsAsked> = {}, count = 60) {
  const onChange = jest.fn();
  render(
    <MemoryRouter>
      <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
        <ZoneView
          reading={{
            status: 'ready',
            value: zoneContentsAt('weu', count),
            readAt: 0,
          }}
          text=""
          page={1}
          {...asked}
          onChange={onChange}
          onRetry={() => {}}
        />
      </TestApiProvider>
    </MemoryRouter>,
  );
  return onChange;
}

const names = () =>
  screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('ZoneView', () => {
  it.each`
    kind           | found
    ${'ours'}      | ${['service-00002.test-aks.nlCNAME', 'service-00003.test-aks.nlCNAME']}
    ${'absent'}    | ${['service-00001.test-aks.nlCNAME']}
    ${'foreign'}   | ${['db.test-aks.nlA']}
    ${'contested'} | ${['service-00002.test-aks.nlCNAME']}
  `('shows of the kind $kind $found', ({ kind, found }) => {
    show({ kind }, 3);
    expect(names()).toEqual(found);
  });

  it('finds a record by a part of its name', () => {
    show({ text: '0003' }, 3);
    expect(names()).toEqual(['service-00003.test-aks.nlCNAME']);
  });

  it('tells of a contested record who takes it for their own', () => {
    show({ kind: 'contested' }, 3);
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(
      /As plannedcontested.*external-dns-weu, another/,
    );
  });

  it('draws one page, and turns to the next', async () => {
    const onChange = show();
    expect(names()).toHaveLength(50);
    expect(screen.getByText('1–50 of 61')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(onChange).toHaveBeenCalledWith({ text: '', page: 2 });
  });

  it('goes to the first page with another kind', async () => {
    const onChange = show({ page: 2 });
    await userEvent.click(screen.getByRole('button', { name: /Show/ }));
    await userEvent.click(
      within(await screen.findByRole('listbox')).getByRole('option', {
        name: 'missing',
      }),
    );
    expect(onChange).toHaveBeenCalledWith({
      kind: 'absent',
      text: '',
      page: 1,
    });
  });

  it('says so when nothing is found', () => {
    show({ text: 'nothing-like-it' });
    expect(screen.getByText(/^No record matches/)).toBeVisible();
  });
});
