import { hostSoFar } from './hostSoFar';

const orders = {
  namespace: 'ns-webshop',
  name: 'orders',
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
};

describe('hostSoFar', () => {
  it('is the name once a cluster has told it', () => {
    expect(hostSoFar(orders, { host: 'orders.example.com' })).toBe(
      'orders.example.com',
    );
  });

  it('leaves out what only a cluster can tell', () => {
    expect(hostSoFar(orders, {})).toBe('orders-ns-…-prod-webshop.…');
  });

  it('is empty while a part is missing', () => {
    expect(hostSoFar({ ...orders, application: '' }, {})).toBe('');
  });
});
