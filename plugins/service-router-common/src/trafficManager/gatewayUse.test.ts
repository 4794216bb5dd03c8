import { trafficAnnotations } from '../testing/trafficBuilders';
import { gatewayUseOf } from './gatewayUse';

describe('gatewayUseOf', () => {
  it.each`
    settings                                                         | use
    ${{}}                                                            | ${'probed'}
    ${{ 'always-serve': 'Disabled' }}                                | ${'probed'}
    ${{ 'always-serve': 'Enabled' }}                                 | ${'unprobed'}
    ${{ 'health-checks-enabled': 'false' }}                          | ${'unprobed'}
    ${{ 'routing-method': 'MultiValue' }}                            | ${'address'}
    ${{ 'routing-method': 'MultiValue', 'always-serve': 'Enabled' }} | ${'address'}
    ${{ 'endpoint-target': 'shop.example.com' }}                     | ${undefined}
    ${{ 'endpoint-status': 'Disabled' }}                             | ${'probed'}
    ${{ weight: '0' }}                                               | ${undefined}
    ${{ enabled: 'false' }}                                          | ${undefined}
  `('of $settings is $use', ({ settings, use }) => {
    expect(gatewayUseOf(trafficAnnotations(settings))).toBe(use);
  });

  it('is none for a route that asks for no Traffic Manager', () => {
    expect(gatewayUseOf(undefined)).toBeUndefined();
  });
});
