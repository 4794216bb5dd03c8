import { screen } from '@testing-library/react';
import { QuotaReport, say } from '@service-router/plugin-service-router-common';
import { fleetReportsAt } from '../fixtures';
import { showPage } from './__testUtils__/showPage';
import { BudgetOfProvider } from './BudgetOfProvider';

const { budget } = fleetReportsAt(Date.parse('2026-10-02T12:00:00Z'));

const showWith = (quota: Partial<QuotaReport>) =>
  showPage(
    <BudgetOfProvider
      budget={{
        ...budget,
        quotas: [
          {
            name: 'as the provider has it',
            limit: 50,
            spent: 2,
            waiting: 0,
            ...quota,
          },
        ],
      }}
    />,
  );

describe('BudgetOfProvider', () => {
  it.each`
    language | used
    ${'en'}  | ${'1,300 of 10,000'}
    ${'de'}  | ${'1.300 of 10.000'}
  `('writes numbers as is done in $language: $used', ({ language, used }) => {
    showPage(
      <BudgetOfProvider
        budget={{
          ...budget,
          quotas: [
            {
              name: 'reads of a zone',
              limit: 10_000,
              spent: 1_300,
              waiting: 0,
            },
          ],
        }}
      />,
      language,
    );
    expect(screen.getByText(used, { selector: 'span' })).toBeInTheDocument();
  });

  it('names a limit in words that can be said in every language', () => {
    showWith({ words: say`list of ${say`Traffic Manager profiles`}` });
    const name = 'list of Traffic Manager profiles';
    expect(screen.getByRole('rowheader', { name })).toBeInTheDocument();
    expect(screen.getByRole('meter', { name })).toBeInTheDocument();
  });

  it('names a limit as its provider does, where it has no such words', () => {
    showWith({});
    expect(
      screen.getByRole('rowheader', { name: 'as the provider has it' }),
    ).toBeInTheDocument();
  });
});
