import { proposalOf } from './proposalOf';

const named = {
  namespace: 'ns-webshop',
  name: 'orders',
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
};

/** What the gateway's field asks of Traffic Manager is not asked here. */
const declared = { ...named, trafficManager: [] };

const policy = { policyName: 'dns-policy', policyMayBeDeclared: true };

describe('proposalOf', () => {
  it('takes the parts by their own names', () => {
    expect(proposalOf(named)).toEqual(declared);
  });

  it('takes a part by the name the template gives it', () => {
    const { serviceName, ...others } = named;
    expect(
      proposalOf({ ...others, service: 'orders' }, { serviceName: 'service' }),
    ).toEqual(declared);
  });

  it('has empty texts for what has not been filled in', () => {
    expect(proposalOf({ serviceName: undefined, application: 7 })).toEqual({
      namespace: '',
      name: '',
      serviceName: '',
      application: '',
      environment: '',
      trafficManager: [],
    });
  });

  it.each`
    gateway          | parts
    ${'ns/internal'} | ${{ gatewayNamespace: 'ns', gatewayName: 'internal' }}
    ${'internal'}    | ${{ gatewayName: 'internal' }}
    ${''}            | ${{}}
    ${undefined}     | ${{}}
  `('reads the gateway $gateway as $parts', ({ gateway, parts }) => {
    expect(proposalOf({ ...named, gateway })).toEqual({
      ...declared,
      ...parts,
    });
  });

  it.each`
    mode                                            | parts
    ${{ mode: 'Active' }}                           | ${{ mode: 'Active', ...policy }}
    ${{ mode: 'Active', sourceRegion: 'weu' }}      | ${{ mode: 'Active', ...policy }}
    ${{ mode: 'RegionBound', sourceRegion: 'weu' }} | ${{ mode: 'RegionBound', sourceRegion: 'weu', ...policy }}
    ${{ mode: 'RegionBound' }}                      | ${{ mode: 'RegionBound', ...policy }}
    ${'Active'}                                     | ${{ mode: 'Active', ...policy }}
    ${'RegionBound'}                                | ${{ mode: 'RegionBound', sourceRegion: 'neu', ...policy }}
    ${'Passive'}                                    | ${{}}
    ${null}                                         | ${{}}
  `('reads the mode $mode as $parts', ({ mode, parts }) => {
    expect(proposalOf({ ...named, mode, sourceRegion: 'neu' })).toEqual({
      ...declared,
      ...parts,
    });
  });
});
