import { badRequest } from '../errors/statusErrors';

/** One field of a message as it stands on the wire. */
export interface WireField {
  number: number;
  /** A number for a varint, bytes for everything that has a length. */
  value: number | Buffer;
}

/**
 * Reads the fields of a Protocol Buffers message, as far as Kubernetes uses the
 * encoding: varints and length-delimited values.
 *
 * @throws StatusError 400 when the bytes are no message
 */
export function fieldsOf(message: Buffer): WireField[] {
  const fields: WireField[] = [];
  let position = 0;
  const varint = (): number => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (position >= message.length) {
        throw badRequest('error decoding protobuf: unexpected EOF');
      }
      const byte = message[position++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) {
        return Number(BigInt.asIntN(64, value));
      }
    }
    throw badRequest('error decoding protobuf: integer overflow');
  };
  while (position < message.length) {
    const key = varint();
    const number = key >>> 3;
    const wireType = key & 7;
    if (wireType === 0) {
      fields.push({ number, value: varint() });
    } else if (wireType === 2) {
      const length = varint();
      if (length < 0 || position + length > message.length) {
        throw badRequest('error decoding protobuf: unexpected EOF');
      }
      fields.push({
        number,
        value: message.subarray(position, position + length),
      });
      position += length;
    } else {
      throw badRequest(
        `error decoding protobuf: unsupported wire type ${wireType}`,
      );
    }
  }
  return fields;
}
