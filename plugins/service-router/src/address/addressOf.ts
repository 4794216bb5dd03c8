import { EntityRoutingState } from '../routing';

/** The address under which an entity is reached: that of its first route that has a name and is not deleted. */
export function addressOf(state: EntityRoutingState): string | undefined {
  const items = state.status === 'ready' ? state.routing.items : [];
  const { host } =
    items.find(route => route.host && route.overall !== 'gone') ?? {};
  return host && `https://${host}`;
}
