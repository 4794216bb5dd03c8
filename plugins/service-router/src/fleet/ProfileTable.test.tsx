import { screen } from '@testing-library/react';
import { fleetReportsAt } from '../fixtures';
import { showPage } from './__testUtils__/showPage';
import { ProfileTable } from './ProfileTable';

const { profile } = fleetReportsAt(Date.parse('2026-10-02T12:00:00Z'));

describe('ProfileTable', () => {
  it.each`
    language | share
    ${'en'}  | ${'62.5 % of answers'}
    ${'de'}  | ${'62,5 % of answers'}
  `(
    'writes the share of an endpoint as is done in $language: $share',
    ({ language, share }) => {
      const [endpoint] = profile.endpoints;
      showPage(
        <ProfileTable
          profiles={[
            { ...profile, endpoints: [{ ...endpoint, share: 0.625 }] },
          ]}
        />,
        language,
      );
      expect(screen.getByRole('listitem')).toHaveTextContent(share);
    },
  );
});
