import { serviceRouteReadPermission } from '@service-router/plugin-service-router-common';
import { ServiceRouteResource } from './ServiceRouteResource';
import {
  createServiceRouteConditionalDecision,
  isFiltered,
  serviceRouteConditions,
  serviceRouteRules,
} from './serviceRouteRules';

const route: ServiceRouteResource = {
  namespace: 'payments',
  name: 'api',
  owners: ['group:default/payments', 'user:default/ada'],
  regions: ['weu', 'neu'],
  zones: ['example.com'],
};
const { isEntityOwner, inRegion, inZone } = serviceRouteRules;

describe('the rules about routes', () => {
  it.each`
    rule             | params                                    | allows
    ${isEntityOwner} | ${{ claims: ['group:default/payments'] }} | ${true}
    ${isEntityOwner} | ${{ claims: ['group:default/orders'] }}   | ${false}
    ${isEntityOwner} | ${{ claims: [] }}                         | ${false}
    ${inRegion}      | ${{ regions: ['frc', 'neu'] }}            | ${true}
    ${inRegion}      | ${{ regions: ['frc'] }}                   | ${false}
    ${inZone}        | ${{ zones: ['example.com'] }}             | ${true}
    ${inZone}        | ${{ zones: ['le.com'] }}                  | ${false}
  `('$rule.name of $params: $allows', ({ rule, params, allows }) => {
    expect(rule.apply(route, params)).toBe(allows);
    // Lists are filtered by the query; it must say the same.
    expect(isFiltered(route, rule.toQuery(params))).toBe(allows);
  });

  it('make a decision under conditions', () => {
    expect(
      createServiceRouteConditionalDecision(
        serviceRouteReadPermission,
        serviceRouteConditions.inRegion({ regions: ['weu'] }),
      ),
    ).toEqual({
      result: 'CONDITIONAL',
      pluginId: 'service-router',
      resourceType: 'service-route',
      conditions: {
        rule: 'IN_REGION',
        resourceType: 'service-route',
        params: { regions: ['weu'] },
      },
    });
  });
});
