import { SERVICE } from '../resources/builtin/service';
import { KubernetesObject } from '../json/KubernetesObject';
import { elapsed } from './elapsed';
import { valueAtPath } from './jsonPath';
import { tableOf } from './tableOf';

const NOW = new Date('2026-06-01T12:00:00Z');

describe('elapsed', () => {
  const MINUTE = 60;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;

  it.each`
    seconds                   | shown
    ${0}                      | ${'0s'}
    ${119}                    | ${'119s'}
    ${120}                    | ${'2m'}
    ${5 * MINUTE + 3}         | ${'5m3s'}
    ${10 * MINUTE + 3}        | ${'10m'}
    ${3 * HOUR + 20 * MINUTE} | ${'3h20m'}
    ${9 * HOUR + 20 * MINUTE} | ${'9h'}
    ${2 * DAY + 5 * HOUR}     | ${'2d5h'}
    ${9 * DAY}                | ${'9d'}
    ${800 * DAY}              | ${'2y70d'}
    ${3000 * DAY}             | ${'8y'}
    ${-60}                    | ${'<invalid>'}
  `('shows $seconds seconds as $shown', ({ seconds, shown }) => {
    const then = new Date(NOW.getTime() - seconds * 1000).toISOString();
    expect(elapsed(then, NOW)).toBe(shown);
  });

  it('does not guess at what is no time', () => {
    expect(elapsed('yesterday', NOW)).toBe('<unknown>');
  });
});

describe('valueAtPath', () => {
  const object = {
    spec: { region: 'weu', targets: ['a', 'b'], none: null },
    metadata: { annotations: { 'a.b/c': 'd' } },
    status: {
      conditions: [
        { type: 'Ready', status: 'True' },
        { type: 'DNSReady', status: 'False' },
      ],
    },
  };

  it.each`
    path                                                  | value
    ${'.spec.region'}                                     | ${'weu'}
    ${'.spec.targets[1]'}                                 | ${'b'}
    ${'.spec.targets[*]'}                                 | ${'a'}
    ${'.spec.none'}                                       | ${null}
    ${'.spec.missing.deeper'}                             | ${undefined}
    ${'.metadata.annotations.a\\.b/c'}                    | ${'d'}
    ${".metadata.annotations['a.b/c']"}                   | ${'d'}
    ${'.status.conditions[?(@.type=="DNSReady")].status'} | ${'False'}
    ${".status.conditions[?(@.type=='Ready')].status"}    | ${'True'}
    ${'.status.conditions[?(@.type!="Ready")].type'}      | ${'DNSReady'}
    ${'not a path'}                                       | ${undefined}
  `('$path is $value', ({ path, value }) => {
    expect(valueAtPath(object, path)).toBe(value);
  });
});

describe('tableOf', () => {
  it('shows a load balancer with its address', () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'gateway', creationTimestamp: '2026-06-01T11:59:00Z' },
      spec: {
        type: 'LoadBalancer',
        clusterIP: '10.96.1.0',
        ports: [{ port: 443, nodePort: 30000, protocol: 'TCP' }],
      },
      status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } },
    } as unknown as KubernetesObject;

    expect(tableOf([service], SERVICE, {}, NOW, 'None').rows).toEqual([
      {
        cells: [
          'gateway',
          'LoadBalancer',
          '10.96.1.0',
          '10.0.0.1',
          '443:30000/TCP',
          '60s',
          '<none>',
        ],
      },
    ]);
  });
});
