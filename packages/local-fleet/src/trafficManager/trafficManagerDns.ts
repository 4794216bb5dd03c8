import { isIP, isIPv4 } from 'node:net';
import type { Answer } from 'dns-packet';
import type { DnsAnswer, DnsClient, DnsSource } from '../dns';
import { chooseTargets, ClientPlace } from './chooseTargets';
import { Profile, TRAFFIC_MANAGER_DOMAIN } from './Profile';
import { ProfileStore } from './ProfileStore';

/** The SOA of Traffic Manager's domain; an absence may be remembered for its minimum. */
const SOA: Answer = {
  name: TRAFFIC_MANAGER_DOMAIN,
  type: 'SOA',
  class: 'IN',
  ttl: 30,
  data: {
    mname: 'tm1.dns-tm.com',
    rname: 'hostmaster.trafficmanager.net',
    serial: 2003080800,
    refresh: 900,
    retry: 300,
    expire: 2419200,
    minimum: 30,
  },
};

function absent(code: 'NOERROR' | 'NXDOMAIN'): DnsAnswer {
  return { code, answers: [], authorities: [SOA] };
}

function recordOf(name: string, { ttl }: Profile, target: string): Answer {
  const base = { name, ttl, class: 'IN' as const };
  if (isIP(target) === 0) {
    return { ...base, type: 'CNAME', data: target.replace(/\.$/, '') };
  }
  return { ...base, type: isIPv4(target) ? 'A' : 'AAAA', data: target };
}

/**
 * The name servers of Traffic Manager: what they answer for the names of profiles. An endpoint that is a host name is
 * answered as an alias, one that is an address as that; a nested profile's endpoint under the name that was asked for,
 * so that one alias leads from a profile to its target.
 *
 * @param options - `placeOf` tells where a client is; `random` gives numbers from 0 to 1, without 1
 * @public
 */
export function trafficManagerDns(options: {
  profiles: ProfileStore;
  placeOf: (client: DnsClient) => ClientPlace;
  random: () => number;
}): DnsSource {
  const suffix = `.${TRAFFIC_MANAGER_DOMAIN}`;
  return {
    answer({ name, type }, client) {
      const lower = name.toLowerCase();
      if (lower === TRAFFIC_MANAGER_DOMAIN) {
        return type === 'SOA'
          ? { code: 'NOERROR', answers: [SOA], authorities: [] }
          : absent('NOERROR');
      }
      if (!lower.endsWith(suffix)) return undefined;
      const profile = options.profiles.byRelativeName(
        lower.slice(0, -suffix.length),
      );
      if (!profile) return absent('NXDOMAIN');
      const choice = chooseTargets(options.profiles, profile, {
        recordType: type,
        from: options.placeOf(client),
        random: options.random,
      });
      if (!choice.exists) return absent('NXDOMAIN');
      if (choice.targets.length === 0) return absent('NOERROR');
      return {
        code: 'NOERROR',
        answers: choice.targets.map(target => recordOf(name, profile, target)),
        authorities: [],
      };
    },
  };
}
