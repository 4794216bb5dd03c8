import { createHash } from 'crypto';
import { Announcement } from './ReplicaRegistry';

/**
 * Which replica serves which cluster. Everybody who knows the same replicas comes to the same result.
 *
 * Shares differ by one cluster at most, as far as it can be with what each replica reaches. A cluster stays where it is
 * unless its holder has more than its share, so that one replica more or less moves as few clusters as possible.
 *
 * @returns cluster to the id of a replica; a cluster that no replica reaches is nobody's
 */
export function sharesOf(
  clusters: readonly string[],
  replicas: readonly Announcement[],
): Map<string, string> {
  const everyone = [...replicas].sort((a, b) => compare(a.id, b.id));
  const open = [...new Set(clusters)]
    .sort()
    .filter(cluster =>
      everyone.some(({ reaches }) => reaches.includes(cluster)),
    );
  const shares = new Map<string, string>();
  const counts = new Map(everyone.map(({ id }) => [id, 0]));
  const countOf = ({ id }: Announcement) => counts.get(id) ?? 0;
  const give = (cluster: string, replica: Announcement) => {
    shares.set(cluster, replica.id);
    counts.set(replica.id, countOf(replica) + 1);
  };
  const least = Math.floor(open.length / everyone.length);
  let larger = open.length % everyone.length;

  for (const size of [least, least + 1]) {
    for (const cluster of open.filter(name => !shares.has(name))) {
      const holder = everyone.find(
        ({ holds, reaches }) =>
          holds.includes(cluster) && reaches.includes(cluster),
      );
      if (holder && countOf(holder) < size && (size === least || larger > 0)) {
        larger -= size === least ? 0 : 1;
        give(cluster, holder);
      }
    }
  }
  for (const cluster of open.filter(name => !shares.has(name))) {
    const [lightest] = everyone
      .filter(({ reaches }) => reaches.includes(cluster))
      .sort(
        (a, b) =>
          countOf(a) - countOf(b) ||
          Number(b.holds.includes(cluster)) -
            Number(a.holds.includes(cluster)) ||
          // Spread, or the first by name would get the odd one everywhere.
          compare(mixed(cluster, a), mixed(cluster, b)),
      );
    give(cluster, lightest);
  }
  return shares;
}

/**
 * Which replica does what needs to be done by one only, and can be done by any. Everybody who knows the same replicas comes
 * to the same result, and one replica more or less moves its own part alone (rendezvous hashing).
 *
 * @returns undefined when there is no replica
 */
export function ownerOf(
  task: string,
  replicas: readonly { id: string }[],
): string | undefined {
  return [...replicas].sort((a, b) =>
    compare(mixed(task, a), mixed(task, b)),
  )[0]?.id;
}

function mixed(subject: string, { id }: { id: string }): string {
  return createHash('sha1').update(`${subject} ${id}`).digest('hex');
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
