import { FieldsApi, fleetApi, unreachableApi } from '../fixtures';
import { fieldValidation, holderOf } from '../fixtures/validation';
import { validateRegion } from './validateRegion';

async function said(
  value: unknown,
  api: FieldsApi = fleetApi(),
  options: { optional?: boolean } = {},
) {
  const field = fieldValidation();
  await validateRegion(value as string, field, {
    apiHolder: holderOf(api),
    formData: {},
    schema: {},
    uiSchema: { 'ui:options': options },
  });
  return field.said;
}

describe('validateRegion', () => {
  it.each([['weu'], [['weu', 'frc']], [undefined]])(
    'accepts %j',
    async value => {
      expect(await said(value)).toEqual([]);
    },
  );

  it('refuses a region in which no cluster stands', async () => {
    expect(await said(['weu', 'sea'])).toEqual([
      '"sea" has no cluster; the regions with one are weu, neu, frc',
    ]);
  });

  it('takes it while the backend cannot be asked', async () => {
    expect(await said('sea', unreachableApi())).toEqual([]);
  });

  it('refuses what cannot be a name, backend or not', async () => {
    expect(await said('West Europe', unreachableApi())).toEqual([
      '"West Europe" has the capital letter "W"; use lower case letters, digits and hyphens',
    ]);
  });

  it('refuses a name that is too long for a label', async () => {
    expect(await said('r'.repeat(64), unreachableApi())).toEqual([
      `"${'r'.repeat(64)}" has 64 characters; 63 are allowed`,
    ]);
  });

  it.each([[[]], [[undefined]]])('asks for a region in %j', async value => {
    expect(await said(value)).toEqual(['must name at least one region']);
  });

  it('takes none where none is needed', async () => {
    expect(await said([], fleetApi(), { optional: true })).toEqual([]);
  });
});
