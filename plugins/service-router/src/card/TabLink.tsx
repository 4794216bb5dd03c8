import { ReactNode } from 'react';
import { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** Leads to the tab of an entity, which tells more than a card. */
export function TabLink({
  entity,
  children,
}: {
  entity: Entity;
  children: ReactNode;
}) {
  const pageOf = useRouteRef(entityRouteRef);
  return (
    <Link href={`${pageOf(entityRouteParams(entity))}/routing`}>
      {children}
    </Link>
  );
}
