import { fleet } from '../fixtures';
import { gatewayReach } from './gatewayReach';

const [{ clusters }] = fleet.gateways;

describe('gatewayReach', () => {
  it.each`
    addresses                   | reach
    ${['20.1.2.3']}             | ${'public'}
    ${['10.0.0.4']}             | ${'private'}
    ${['10.0.0.4', '20.1.2.3']} | ${'mixed'}
    ${['fd00::4']}              | ${'private'}
    ${['lb.example.com']}       | ${'unknown'}
    ${[]}                       | ${'unknown'}
  `('of $addresses is $reach', ({ addresses, reach }) => {
    expect(gatewayReach({ clusters: [{ ...clusters[0], addresses }] })).toBe(
      reach,
    );
  });
});
