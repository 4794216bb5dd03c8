import { fleetApi, unreachableApi } from '../fixtures';
import { fieldValidation, holderOf } from '../fixtures/validation';
import { GatewayFieldProps } from './schema';
import { validateGateway } from './validateGateway';

type Options = NonNullable<GatewayFieldProps['uiSchema']['ui:options']>;

const internal = 'ns-service-router/gateway-internal';
const everyone = 'ns-service-router/gateway-public';

async function said(
  value: unknown,
  options: Options = {},
  { formData = {}, api = fleetApi() } = {},
) {
  const field = fieldValidation();
  await validateGateway(value as string, field, {
    apiHolder: holderOf(api),
    formData,
    schema: {},
    uiSchema: { 'ui:options': options },
  });
  return field.said;
}

describe('validateGateway', () => {
  it('accepts namespace/name', async () => {
    expect(await said(internal)).toEqual([]);
  });

  it.each([undefined, ''])('asks for one when there is %j', async value => {
    expect(await said(value)).toEqual(['must be namespace/name of a gateway']);
  });

  it.each`
    value                    | fault
    ${'gateway-internal'}    | ${'its name "" is empty'}
    ${'/b'}                  | ${'its namespace "" is empty'}
    ${'A/b'}                 | ${'its namespace "A" has the capital letter "A"; use lower case letters, digits and hyphens'}
    ${'a/b/c'}               | ${'its name "b/c" has "/"; use lower case letters, digits and hyphens'}
    ${`${'n'.repeat(64)}/b`} | ${`its namespace "${'n'.repeat(64)}" has 64 characters; 63 are allowed`}
  `('refuses $value: $fault', async ({ value, fault }) => {
    expect(await said(value)).toEqual([
      `must be namespace/name of a gateway; it is "${value}", and ${fault}`,
    ]);
  });

  it('refuses a private gateway that Traffic Manager would probe', async () => {
    expect(await said(internal, { trafficManager: true })).toEqual([
      'Gateway ns-service-router/gateway-internal is private in aks-weu (10.0.0.4), aks-neu (10.1.0.4) and aks-frc (10.2.0.4), where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes',
    ]);
  });

  const edge = { trafficManager: 'edge', alwaysServe: 'quiet', regions: 'at' };

  it.each`
    what                         | gateway     | formData                                                                           | faults
    ${'no Traffic Manager'}      | ${internal} | ${{ edge: false }}                                                                 | ${0}
    ${'probes'}                  | ${internal} | ${{ edge: true }}                                                                  | ${1}
    ${'no probes'}               | ${internal} | ${{ edge: true, quiet: true }}                                                     | ${0}
    ${'a public gateway'}        | ${everyone} | ${{ edge: true }}                                                                  | ${0}
    ${'regions without cluster'} | ${internal} | ${{ edge: true, at: ['sea'] }}                                                     | ${0}
    ${'a region that is silent'} | ${internal} | ${{ edge: true, at: ['neu'], mode: { mode: 'RegionBound', sourceRegion: 'weu' } }} | ${0}
  `('has $faults faults for $what', async ({ gateway, formData, faults }) => {
    expect(await said(gateway, edge, { formData })).toHaveLength(faults);
  });

  const standing = {
    formData: { route: { namespace: 'ns-webshop', name: 'orders' } },
  };

  it('counts what a route that stands asks of Traffic Manager', async () => {
    expect(await said(internal, { route: 'route' }, standing)).toEqual([
      expect.stringContaining('where no probe of Traffic Manager arrives'),
    ]);
  });

  it('looks whether the gateway of a route that stands is there', async () => {
    expect(await said('mesh/none', { route: 'route' }, standing)).toEqual([
      'Gateway mesh/none exists in no cluster; there are ns-service-router/gateway-internal and ns-service-router/gateway-public',
    ]);
  });

  it('does not hold the form up while the backend is down', async () => {
    expect(
      await said(internal, { trafficManager: true }, { api: unreachableApi() }),
    ).toEqual([]);
  });
});
