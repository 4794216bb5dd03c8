import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/test-utils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { fields } from './fixtures';
import * as legacy from './legacy';

/** The names under which a form finds the fields that the page was given. */
function Found() {
  const found = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      {Object.values(legacy).map((Field, at) => (
        <Field key={at} />
      ))}
    </ScaffolderFieldExtensions>,
  );
  return (
    <ul>
      {found.map(({ name, schema }) => (
        <li key={name}>
          {name} {typeof schema?.returnValue}
        </li>
      ))}
    </ul>
  );
}

describe('legacy', () => {
  it('gives every field, with its schema, to apps on the old frontend system', async () => {
    await renderInTestApp(<Found />);
    const found = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(found.sort()).toEqual(
      fields.map(({ name }) => `${name} object`).sort(),
    );
  });
});
