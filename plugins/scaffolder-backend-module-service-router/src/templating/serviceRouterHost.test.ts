import { serviceRouterHost } from './serviceRouterHost';

const orders = {
  serviceName: 'orders',
  environment: 'prod',
  application: 'webshop',
  letter: 'p',
  domain: 'example.com',
};

describe('serviceRouterHost', () => {
  it('is the name that a route gets', () => {
    expect(serviceRouterHost(orders)).toBe(
      'orders-ns-p-prod-webshop.example.com',
    );
  });

  it.each`
    part                               | fault
    ${{ serviceName: 'Orders' }}       | ${'serviceName "Orders" has the capital letter "O"; use lower case letters, digits and hyphens'}
    ${{ application: '' }}             | ${'application must be specified'}
    ${{ serviceName: 'o'.repeat(50) }} | ${/5 more than DNS allows \(63\)/}
    ${{ letter: 'prod' }}              | ${'letter must be one small letter, the environmentLetter of the ClusterIdentity; it is "prod"'}
    ${{ domain: 'example..com' }}      | ${'domain must be a domain name in small letters, the domain of the ClusterIdentity; it is "example..com"'}
  `('refuses $part', ({ part, fault }) => {
    expect(() => serviceRouterHost({ ...orders, ...part })).toThrow(fault);
  });

  it('tells every fault at once', () => {
    expect(() =>
      serviceRouterHost({ ...orders, serviceName: 'a.b', letter: '' }),
    ).toThrow(/letter must be .*; serviceName "a\.b" has a dot/);
  });
});
