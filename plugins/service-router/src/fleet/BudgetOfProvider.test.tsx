import { screen } from '@testing-library/react';
import { fleetReportsAt } from '../fixtures';
import { showPage } from './__testUtils__/showPage';
import { BudgetOfProvider } from './BudgetOfProvider';

const { budget } = fleetReportsAt(Date.parse('2026-10-02T12:00:00Z'));

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
});
