import { Entity } from '@backstage/catalog-model';

/** Kinds whose entities own or hold together what has routes. */
const owningKinds = ['System', 'Domain', 'Group'];

/**
 * Whether the entity may own what has routes, and so whether the card that sums them up belongs on its page.
 *
 * @public
 */
export function isOwnedRoutingAvailable({ kind }: Entity): boolean {
  return owningKinds.some(
    one => one.toLocaleLowerCase('en-US') === kind.toLocaleLowerCase('en-US'),
  );
}
