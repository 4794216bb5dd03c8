import forge from 'node-forge';

const NAME_CONSTRAINTS_OID = '2.5.29.30';
/** GeneralName tags of RFC 5280 4.2.1.6. */
const DNS_NAME = 2;
const IP_ADDRESS = 7;

function subtree(tag: number, bytes: string): forge.asn1.Asn1 {
  const { asn1 } = forge;
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, false, bytes),
  ]);
}

/**
 * The critical extension that lets an authority sign for `localhost`, 127.0.0.0/8 and ::1 only, and for the hosts that
 * are named besides. node-forge has no name for it, so its DER is built here.
 *
 * @see RFC 5280 4.2.1.10
 */
export function nameConstraintsOf(hosts: readonly string[]): {
  id: string;
  critical: boolean;
  value: string;
} {
  const { asn1 } = forge;
  const permitted = asn1.create(asn1.Class.CONTEXT_SPECIFIC, 0, true, [
    ...['localhost', ...hosts].map(host => subtree(DNS_NAME, host)),
    // An address followed by its mask.
    subtree(IP_ADDRESS, '\x7f\x00\x00\x00\xff\x00\x00\x00'),
    subtree(IP_ADDRESS, `${'\x00'.repeat(15)}\x01${'\xff'.repeat(16)}`),
  ]);
  const value = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    permitted,
  ]);
  return {
    id: NAME_CONSTRAINTS_OID,
    critical: true,
    value: asn1.toDer(value).getBytes(),
  };
}
