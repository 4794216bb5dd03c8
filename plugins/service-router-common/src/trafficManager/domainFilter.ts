/**
 * Whether a host is of one of the domains of a `DOMAIN_FILTER`: the domain itself or below it. `*.example.com` means
 * the same as `example.com`; an empty list matches every host.
 *
 * Case does not count (TM-DOMAIN-036). A trailing dot does, as in the reference (TM-DOMAIN-029).
 *
 * @public
 */
export function matchesDomainFilter(
  host: string,
  filters: readonly string[],
): boolean {
  const name = host.toLowerCase();
  return (
    filters.length === 0 ||
    filters.some(filter => {
      const domain = filter.toLowerCase().replace(/^\*\./, '');
      return name === domain || name.endsWith(`.${domain}`);
    })
  );
}
