import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { environmentOf, portOf, portsOf } from './ports.mjs';

/** @param {Record<string, string>} env */
const numbersOf = env =>
  Object.fromEntries(
    portsOf(env).map(({ variable, number }) => [variable, number]),
  );

describe('portsOf', () => {
  it('has the places that the documentation names', () => {
    assert.deepEqual(numbersOf({}), {
      PORT: 3000,
      BACKEND_PORT: 7007,
      FLEET_PORT: 7100,
      FLEET_PORT_AZURE: 7101,
      FLEET_PORT_GIT: 7102,
      FLEET_PORT_KUBERNETES_WEU: 7110,
      FLEET_PORT_KUBERNETES_NEU: 7111,
      FLEET_PORT_KUBERNETES_FRC: 7112,
      FLEET_PORT_DNS_WEU: 7120,
      FLEET_PORT_DNS_NEU: 7121,
      FLEET_PORT_DNS_FRC: 7122,
    });
  });

  it('moves the whole fleet with FLEET_PORT', () => {
    const numbers = numbersOf({ FLEET_PORT: '8000' });
    assert.equal(numbers.FLEET_PORT_GIT, 8002);
    assert.equal(numbers.FLEET_PORT_DNS_FRC, 8022);
    assert.equal(numbers.PORT, 3000);
  });

  it('moves one port alone', () => {
    const numbers = numbersOf({ FLEET_PORT_DNS_WEU: '5353' });
    assert.equal(numbers.FLEET_PORT_DNS_WEU, 5353);
    assert.equal(numbers.FLEET_PORT_DNS_NEU, 7121);
  });

  it('takes an empty variable for an unset one', () => {
    assert.equal(numbersOf({ PORT: '' }).PORT, 3000);
  });

  for (const value of ['http', '0', '-1', '70000', '3000.5']) {
    it(`refuses PORT=${value}`, () => {
      assert.throws(() => portsOf({ PORT: value }), {
        name: 'Failure',
        message: `PORT is "${value}"; expected a port, a whole number from 1 to 65535.`,
      });
    });
  }

  it('refuses a base that pushes the last ports out of range', () => {
    assert.throws(() => portsOf({ FLEET_PORT: '65530' }), {
      message: /^FLEET_PORT_KUBERNETES_WEU is "65540"/,
    });
  });

  it('refuses one port for two purposes, naming both', () => {
    assert.throws(() => portsOf({ PORT: '7007' }), {
      name: 'Failure',
      message:
        'Port 7007 is wanted twice, for the app (PORT) and for the backend (BACKEND_PORT): give one of the two variables another number.',
    });
  });

  it('listens for DNS on both protocols', () => {
    const { protocols } = portOf(portsOf({}), 'FLEET_PORT_DNS_NEU');
    assert.deepEqual(protocols, ['tcp', 'udp']);
  });
});

describe('environmentOf', () => {
  it('hands every port on under the name it is moved by', () => {
    const env = environmentOf(portsOf({ PORT: '4000' }));
    assert.equal(env.PORT, '4000');
    assert.deepEqual(numbersOf(env), numbersOf({ PORT: '4000' }));
  });
});
