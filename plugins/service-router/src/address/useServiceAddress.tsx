import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RiExternalLinkLine } from '@remixicon/react';
import { useEntityRouting } from '../routing';
import { serviceRouterTranslationRef } from '../translation';
import { addressOf } from './addressOf';

/** A link to the address of the entity whose page it stands on; it leads nowhere while there is none. */
export function useServiceAddress() {
  const { entity } = useEntity();
  const { state } = useEntityRouting(stringifyEntityRef(entity));
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const address = addressOf(state);
  return {
    label: t('address.open'),
    title: address ?? t('address.none'),
    icon: <RiExternalLinkLine />,
    disabled: address === undefined,
    ...(address ? { href: address } : {}),
  };
}
