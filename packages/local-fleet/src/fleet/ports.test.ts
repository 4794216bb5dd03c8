import { listPorts, portsOf, PortVariableError } from './ports';

function numbers(environment: Record<string, string>): number[] {
  return listPorts(portsOf(environment)).map(({ number }) => number);
}

describe('portsOf', () => {
  it('counts from 7100', () => {
    expect(numbers({})).toEqual([
      7100, 7101, 7102, 7110, 7111, 7112, 7120, 7121, 7122,
    ]);
  });

  it('counts from FLEET_PORT', () => {
    expect(numbers({ FLEET_PORT: '9000' })[8]).toBe(9022);
  });

  it('moves one port by its own variable', () => {
    const ports = portsOf({ FLEET_PORT_KUBERNETES_NEU: '5000' });
    expect(ports.kubernetes.neu.number).toBe(5000);
    expect(ports.kubernetes.weu.number).toBe(7110);
  });

  it.each(['x', '0', '70000', '1.5'])(
    'refuses "%s", naming the variable',
    value => {
      const act = () => portsOf({ FLEET_PORT_DNS_WEU: value });
      expect(act).toThrow(PortVariableError);
      expect(act).toThrow(
        `FLEET_PORT_DNS_WEU is "${value}"; a port is expected, a whole number from 1 to 65535.`,
      );
    },
  );
});
