import { IconLinkVertical } from '@backstage/core-components';
import { useServiceAddress } from './useServiceAddress';

/**
 * The link to the entity's address, as the links of the catalog's own card look.
 *
 * @public
 */
export function EntityServiceAddressLink() {
  return <IconLinkVertical {...useServiceAddress()} />;
}
