import useAsync from 'react-use/esm/useAsync';
import { screen } from '@testing-library/react';
import { PageBlueprint, useApi } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { fields } from './fixtures';
import module from '.';

/** The names under which a form finds the fields that the app was given. */
function Found() {
  const api = useApi(formFieldsApiRef);
  const { value = [] } = useAsync(() => api.loadFormFields(), [api]);
  // A field's type tells nothing of what it holds.
  const named = value as unknown as { name: string }[];
  return <p>{named.map(({ name }) => name).join(' ')}</p>;
}

const page = PageBlueprint.make({
  name: 'found',
  params: { path: '/found', title: 'Found', loader: async () => <Found /> },
});

describe('scaffolderModuleServiceRouter', () => {
  it.each(fields.map(({ name }) => name))(
    'gives %s to apps on the new frontend system',
    async name => {
      renderTestApp({
        features: [scaffolderPlugin, module],
        extensions: [page],
        initialRouteEntries: ['/found'],
      });
      expect(
        await screen.findByText(new RegExp(`\\b${name}\\b`), undefined, {
          timeout: 50_000,
        }),
      ).toBeInTheDocument();
    },
    60_000,
  );
});
