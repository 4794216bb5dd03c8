import { checkProposalAlone } from './checkProposal';

const orders = {
  namespace: 'ns-webshop',
  name: 'orders',
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
};
const rules = (part: Partial<typeof orders>) =>
  checkProposalAlone({ ...orders, ...part }).findings.map(({ field, rule }) => [
    field,
    rule,
  ]);

describe('checkProposalAlone', () => {
  it('has nothing against a sound name, and does not pretend to know it whole', () => {
    expect(rules({})).toEqual([]);
    expect(checkProposalAlone(orders).host).toBeUndefined();
  });

  it.each`
    part                               | finding
    ${{ serviceName: 'Orders' }}       | ${['serviceName', 'characters']}
    ${{ application: 'web.shop' }}     | ${['application', 'characters']}
    ${{ serviceName: 'o'.repeat(50) }} | ${['serviceName', 'labelLength']}
    ${{ serviceName: 'o'.repeat(43) }} | ${['host', 'registryBudget']}
    ${{ environment: '' }}             | ${['environment', 'required']}
    ${{ namespace: 'Ns' }}             | ${['namespace', 'characters']}
    ${{ name: '' }}                    | ${['name', 'required']}
  `('finds $finding in $part', ({ part, finding }) => {
    expect(rules(part)).toEqual([finding]);
  });
});
