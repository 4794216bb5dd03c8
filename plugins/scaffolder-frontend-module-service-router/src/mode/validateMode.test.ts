import { fieldValidation } from '../fixtures/validation';
import { validateMode } from './validateMode';

async function said(value: unknown) {
  const field = fieldValidation();
  await validateMode(value as { mode: 'Active' }, field, {
    apiHolder: { get: () => undefined },
    formData: {},
    schema: {},
  });
  return field.said;
}

describe('validateMode', () => {
  it.each([{ mode: 'Active' }, { mode: 'RegionBound', sourceRegion: 'weu' }])(
    'accepts %j',
    async value => {
      expect(await said(value)).toEqual([]);
    },
  );

  it.each`
    value                      | message
    ${undefined}               | ${'must be Active or RegionBound'}
    ${{}}                      | ${'must be Active or RegionBound'}
    ${{ mode: 'Passive' }}     | ${'must be Active or RegionBound; it is "Passive"'}
    ${{ mode: 'RegionBound' }} | ${'RegionBound needs the region that answers for all'}
  `('says of $value: $message', async ({ value, message }) => {
    expect(await said(value)).toEqual([message]);
  });
});
