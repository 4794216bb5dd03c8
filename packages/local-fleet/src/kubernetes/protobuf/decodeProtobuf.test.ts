import { decodeProtobuf } from './decodeProtobuf';

/** A varint field, or one with a length, as protobuf writes it; short values only. */
function wire(number: number, value: number | string | Buffer): Buffer {
  if (typeof value === 'number') {
    return Buffer.from([...varint(number << 3), ...varint(value)]);
  }
  const bytes = Buffer.from(value);
  const key = varint((number << 3) | 2);
  return Buffer.concat([Buffer.from([...key, ...varint(bytes.length)]), bytes]);
}

function varint(value: number): number[] {
  return value < 0x80
    ? [value]
    : [value % 0x80 | 0x80, ...varint(Math.floor(value / 0x80))];
}

const join = (...parts: Buffer[]) => Buffer.concat(parts);

function sent(apiVersion: string, kind: string, raw: Buffer): Buffer {
  const type = join(wire(1, apiVersion), wire(2, kind));
  return join(Buffer.from('k8s\0'), wire(1, type), wire(2, raw), wire(3, ''));
}

describe('decodeProtobuf', () => {
  it('reads a ConfigMap as it would stand in JSON', () => {
    const metadata = join(
      wire(1, 'settings'),
      wire(2, ''),
      wire(8, Buffer.alloc(0)),
      wire(11, join(wire(1, 'app'), wire(2, 'x'))),
    );
    const raw = join(
      wire(1, metadata),
      wire(2, join(wire(1, 'a'), wire(2, '1'))),
      wire(2, join(wire(1, 'b'), wire(2, ''))),
      wire(3, join(wire(1, 'c'), wire(2, Buffer.from([0xff])))),
    );

    expect(decodeProtobuf(sent('v1', 'ConfigMap', raw))).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', labels: { app: 'x' } },
      data: { a: '1', b: '' },
      binaryData: { c: '/w==' },
    });
  });

  it('reads numbers, and ports that are numbers or names', () => {
    const port = (target: Buffer) =>
      wire(1, join(wire(3, 8443), wire(4, target), wire(5, 0)));
    const spec = join(
      port(join(wire(1, 0), wire(2, 443))),
      port(join(wire(1, 1), wire(3, 'https'))),
      wire(13, 0),
      wire(20, 0),
    );

    expect(decodeProtobuf(sent('v1', 'Service', wire(2, spec))).spec).toEqual({
      ports: [
        { port: 8443, targetPort: 443 },
        { port: 8443, targetPort: 'https' },
      ],
      allocateLoadBalancerNodePorts: false,
    });
  });

  it('reads times with the precision of their kind', () => {
    const time = join(wire(1, 1767225600), wire(2, 5000));
    const raw = join(wire(6, time), wire(10, time));

    expect(decodeProtobuf(sent('v1', 'Event', raw))).toMatchObject({
      firstTimestamp: '2026-01-01T00:00:00Z',
      eventTime: '2026-01-01T00:00:00.000005Z',
    });
  });

  it('keeps a zero that was set', () => {
    const spec = join(wire(2, 0), wire(5, 0));
    const lease = sent('coordination.k8s.io/v1', 'Lease', wire(2, spec));

    expect(decodeProtobuf(lease).spec).toEqual({
      leaseDurationSeconds: 0,
      leaseTransitions: 0,
    });
  });

  it.each([
    ['without the magic bytes', Buffer.from('{}')],
    [
      'of a kind that is not built in',
      sent('test.io/v1', 'Widget', wire(1, '')),
    ],
    ['that ends early', sent('v1', 'ConfigMap', Buffer.from([0x0a, 0x7f]))],
  ])('refuses a body %s', (_fault, body) => {
    expect(() => decodeProtobuf(body)).toThrow(
      expect.objectContaining({ code: 400 }),
    );
  });
});
