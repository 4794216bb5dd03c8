import { ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { render } from '@testing-library/react';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import axe from 'axe-core';

/** Shows a part of the fleet page below its title, in an app whose times and numbers are written as in this language. */
export function showPage(part: ReactElement, language = 'en') {
  return render(
    <MemoryRouter>
      <TestApiProvider
        apis={[
          mockApis.translation(),
          mockApis.error(),
          [appLanguageApiRef, { getLanguage: () => ({ language }) }],
        ]}
      >
        <h1>Service Router</h1>
        {part}
      </TestApiProvider>
    </MemoryRouter>,
  );
}

/** What of a part hinders somebody, as far as axe can tell; each with where. */
export async function hindrancesIn(
  page: HTMLElement,
): Promise<[string, string][]> {
  const { violations } = await axe.run(page, {
    // Without a layout there are no colours to compare; what is no page of its own has no landmarks.
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => [id, nodes[0].html]);
}
