import { switchedOn, WantedSetting } from '../layout/settings';
import { RegionAnnotations } from '../routing';
import { RoutingUpdate } from './RoutingUpdate';

/** A value that a change shall lead to. */
export interface AskedValue {
  /** Of the policy, of the route, or a setting of Traffic Manager. */
  of: 'policy' | 'route' | 'setting';
  field: string;
  /** Absent: in every region. */
  region?: string;
  /** Absent: none. */
  value?: string;
}

/** Each value that is to come out. */
export function askedOf(
  { mode, sourceRegion, gateway, regions }: RoutingUpdate,
  standing: readonly RegionAnnotations[],
): AskedValue[] {
  const isFreed = mode === 'Active' && sourceRegion === undefined;
  const policy = (field: string, value?: string): AskedValue => ({
    of: 'policy',
    field,
    value,
  });
  return [
    ...(mode === undefined ? [] : [policy('mode', mode)]),
    ...(sourceRegion === undefined && !isFreed
      ? []
      : [policy('sourceRegion', sourceRegion)]),
    ...(isFreed ? [policy('sourceCluster')] : []),
    ...(gateway
      ? [
          { of: 'route' as const, field: 'gatewayName', value: gateway.name },
          {
            of: 'route' as const,
            field: 'gatewayNamespace',
            value: gateway.namespace,
          },
        ]
      : []),
    ...Object.entries(regions).flatMap(([region, texts]) =>
      Object.entries({
        ...texts,
        ...switchedOn(standing, region, texts),
      }).map(
        ([field, value]): AskedValue => ({
          of: 'setting',
          field,
          region,
          value,
        }),
      ),
    ),
  ];
}

/** Those of them that are settings of a region. */
export function settingsAmong(asked: readonly AskedValue[]): WantedSetting[] {
  return asked.flatMap(({ of, field, region, value }) =>
    of === 'setting' && value !== undefined
      ? [{ key: field, region, value }]
      : [],
  );
}
