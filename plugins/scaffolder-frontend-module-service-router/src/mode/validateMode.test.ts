import { FieldsApi, fleetApi, unreachableApi } from '../fixtures';
import { fieldValidation, holderOf } from '../fixtures/validation';
import { validateMode } from './validateMode';

async function said(
  value: unknown,
  route?: { namespace: string; name: string },
  api: FieldsApi = fleetApi(),
) {
  const field = fieldValidation();
  await validateMode(value as { mode: 'Active' }, field, {
    apiHolder: holderOf(api),
    formData: { route },
    schema: {},
    uiSchema: { 'ui:options': { route: 'route' } },
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

  const orders = { namespace: 'ns-webshop', name: 'orders' };
  const bound = { mode: 'RegionBound', sourceRegion: 'sea' };

  it('refuses for a route that stands a region without a cluster', async () => {
    expect(await said(bound, orders)).toEqual([
      'sourceRegion "sea" has no cluster; the regions with one are weu, neu and frc',
    ]);
  });

  it('leaves that to the field of the name for a new route', async () => {
    expect(await said(bound)).toEqual([]);
  });

  it('does not hold the form up while the backend is down', async () => {
    expect(await said(bound, orders, unreachableApi())).toEqual([]);
  });
});
