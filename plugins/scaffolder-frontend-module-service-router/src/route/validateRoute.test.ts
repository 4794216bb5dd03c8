import { fieldValidation } from '../fixtures/validation';
import { validateRoute } from './validateRoute';

async function said(value: unknown) {
  const field = fieldValidation();
  await validateRoute(value as { namespace: string; name: string }, field, {
    apiHolder: { get: () => undefined },
    formData: {},
    schema: {},
  });
  return field.said;
}

describe('validateRoute', () => {
  it('accepts a namespace and a name', async () => {
    expect(await said({ namespace: 'ns-webshop', name: 'orders' })).toEqual([]);
  });

  it('accepts a name with dots, as Kubernetes does', async () => {
    expect(await said({ namespace: 'ns-webshop', name: 'orders.v2' })).toEqual(
      [],
    );
  });

  it.each([undefined, {}])('asks for one when there is %j', async value => {
    expect(await said(value)).toEqual([
      'must be namespace/name of a ServiceRoute',
    ]);
  });

  it.each`
    value                                       | fault
    ${{ namespace: 'a', name: '' }}             | ${'it is "a", and its name "" is empty'}
    ${{ namespace: 'a' }}                       | ${'it is "a", and its name "" is empty'}
    ${{ namespace: 'A', name: 'b' }}            | ${'it is "A/b", and its namespace "A" has the capital letter "A"; use lower case letters, digits and hyphens'}
    ${{ namespace: 'a', name: 'b-' }}           | ${'it is "a/b-", and its name "b-" ends with a hyphen; it must end with a letter or digit'}
    ${{ namespace: 'n'.repeat(64), name: 'b' }} | ${`it is "${'n'.repeat(64)}/b", and its namespace "${'n'.repeat(64)}" has 64 characters; 63 are allowed`}
  `('refuses $value: $fault', async ({ value, fault }) => {
    expect(await said(value)).toEqual([
      `must be namespace/name of a ServiceRoute; ${fault}`,
    ]);
  });
});
