import { isIP } from 'node:net';
import { DnsSource } from '../dns';
import type { ProbeAddress } from '../trafficManager';

/** A region as it is met from outside. */
export interface PublicFront {
  /** Its public address. */
  address: string;
  /** The port on this machine that stands for it; undefined while nothing answers there. */
  port(): number | undefined;
}

/**
 * Where a probe of Azure would arrive: a target's name is looked up in public DNS, and its address is that of a region
 * or of nobody. Private names and addresses lead nowhere, as they do for Azure's probes.
 */
export function publicAddresses(
  sources: readonly DnsSource[],
  fronts: readonly PublicFront[],
): (target: string) => ProbeAddress | undefined {
  function addressesOf(name: string): string[] {
    for (const source of sources) {
      const answer = source.answer({ name, type: 'A' }, {});
      const addresses = answer?.answers.flatMap(record =>
        record.type === 'A' ? record.data : [],
      );
      if (addresses?.length) return addresses;
    }
    return [];
  }
  return target => {
    const host = target.replace(/\.$/, '');
    const addresses = isIP(host) === 0 ? addressesOf(host) : [host];
    const front = fronts.find(({ address }) => addresses.includes(address));
    const port = front?.port();
    return port === undefined ? undefined : { host: '127.0.0.1', port };
  };
}
