import packet, { Answer, Packet } from 'dns-packet';
import { answerOf } from './answerOf';

function response(change: Partial<Packet>) {
  return packet.decode(packet.encode({ type: 'response', ...change }));
}

const chain: Answer[] = [
  {
    name: 'API.example.com',
    type: 'CNAME',
    ttl: 300,
    data: 'aks-weu-internal.example.com',
  },
  {
    name: 'aks-weu-internal.example.com',
    type: 'A',
    ttl: 60,
    data: '10.0.0.1',
  },
  {
    name: 'aks-weu-internal.example.com',
    type: 'A',
    ttl: 60,
    data: '10.0.0.2',
  },
];

describe('answerOf', () => {
  it('keeps the answer section with its TTLs, in order', () => {
    expect(
      answerOf('api.example.com', response({ answers: chain })).records,
    ).toEqual([
      {
        name: 'api.example.com',
        type: 'CNAME',
        ttl: 300,
        data: 'aks-weu-internal.example.com',
      },
      {
        name: 'aks-weu-internal.example.com',
        type: 'A',
        ttl: 60,
        data: '10.0.0.1',
      },
      {
        name: 'aks-weu-internal.example.com',
        type: 'A',
        ttl: 60,
        data: '10.0.0.2',
      },
    ]);
  });

  it('gives the addresses at the end of the chain', () => {
    expect(
      answerOf('api.example.com', response({ answers: chain })).addresses,
    ).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('finds the chain whatever the order of its links', () => {
    expect(
      answerOf('api.example.com', response({ answers: [...chain].reverse() }))
        .addresses,
    ).toEqual(['10.0.0.2', '10.0.0.1']);
  });

  it('leaves addresses of other names out', () => {
    const answers: Answer[] = [
      { name: 'other.example.com', type: 'A', ttl: 60, data: '10.9.9.9' },
    ];
    expect(
      answerOf('api.example.com', response({ answers })).addresses,
    ).toEqual([]);
  });

  it('ends a chain that goes in a circle', () => {
    const answers: Answer[] = [
      { name: 'a.example.com', type: 'CNAME', ttl: 1, data: 'b.example.com' },
      { name: 'b.example.com', type: 'CNAME', ttl: 1, data: 'a.example.com' },
    ];
    expect(answerOf('a.example.com', response({ answers })).addresses).toEqual(
      [],
    );
  });

  it.each`
    flags | code
    ${0}  | ${'NOERROR'}
    ${3}  | ${'NXDOMAIN'}
    ${5}  | ${'REFUSED'}
  `('tells response code $flags as $code', ({ flags, code }) => {
    expect(answerOf('a.example.com', response({ flags })).code).toBe(code);
  });
});
