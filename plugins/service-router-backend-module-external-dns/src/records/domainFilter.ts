import { matchesDomainFilter } from '@service-router/plugin-service-router-common';
import { DomainFilter } from '../protocol';

/**
 * Whether a name is one of those that are served.
 *
 * As ExternalDNS decides it: excluded before included, and of regular expressions the same (external-dns.md 1.1). What is
 * told to ExternalDNS is so held to in writes as well, whatever it asks for.
 */
export function isInDomain(
  dnsName: string,
  { include = [], exclude = [], regexInclude, regexExclude }: DomainFilter,
): boolean {
  const name = dnsName.toLowerCase().replace(/\.$/, '');
  if (regexInclude || regexExclude) {
    return (
      !(regexExclude && new RegExp(regexExclude).test(name)) &&
      (!regexInclude || new RegExp(regexInclude).test(name))
    );
  }
  return (
    !(exclude.length > 0 && matchesDomainFilter(name, exclude)) &&
    matchesDomainFilter(name, include)
  );
}
