import { WebhookEndpoint } from '../protocol';
import { ADDRESS_TYPES } from './recordGroup';

/**
 * Endpoints of one name in the order in which ExternalDNS prefers them (external-dns.md 1.3): of the object that holds the
 * name, addresses before names, then the smallest target. Its sources hand them on in any order, from one interval to the
 * next, and a setting that changed with it would be a change at every interval.
 *
 * @param holder - the object that the name was published for
 */
export function inOrderOfPreference(
  rivals: readonly WebhookEndpoint[],
  holder: string | undefined,
): WebhookEndpoint[] {
  const rankOf = ({ labels, recordType, targets }: WebhookEndpoint) => [
    holder !== undefined && labels?.resource === holder ? 0 : 1,
    (ADDRESS_TYPES as readonly string[]).indexOf(recordType),
    targets.length,
    [...targets].sort().join(),
    labels?.resource ?? '',
  ];
  return rivals
    .map(rival => ({ rival, rank: rankOf(rival) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ rival }) => rival);
}

function compare(a: (string | number)[], b: (string | number)[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index < 0) {
    return 0;
  }
  return a[index] < b[index] ? -1 : 1;
}
