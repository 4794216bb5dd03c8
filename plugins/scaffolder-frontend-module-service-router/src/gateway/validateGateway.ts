import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { ServiceRouterApi } from '@service-router/plugin-service-router-common';
import { asksForTrafficManager } from './asksForTrafficManager';
import { gatewayReach } from './gatewayReach';
import { GatewayFieldProps } from './schema';

type Options = NonNullable<GatewayFieldProps['uiSchema']['ui:options']>;

const REFERENCE =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/;

/**
 * Refuses what is not `namespace/name`, and a private gateway where Traffic Manager is asked for; whether it exists is
 * checked with the name that it will serve.
 */
export const validateGateway: CustomFieldValidator<string, Options> = async (
  value,
  field,
  { apiHolder, formData, uiSchema },
) => {
  if (!value) {
    field.addError('must be namespace/name of a gateway');
  } else if (!REFERENCE.test(value)) {
    field.addError(`must be namespace/name of a gateway; it is "${value}"`);
  } else if (
    asksForTrafficManager(
      uiSchema?.['ui:options']?.trafficManager,
      formData as Record<string, unknown>,
    ) &&
    (await isPrivate(value, apiHolder.get(serviceRouterApiRef)))
  ) {
    field.addError(
      `"${value}" is private, and Traffic Manager cannot probe a private address. Choose a public gateway, or leave Traffic Manager out`,
    );
  }
};

/** A backend that cannot be asked does not hold the form up. */
async function isPrivate(
  value: string,
  api: ServiceRouterApi | undefined,
): Promise<boolean> {
  try {
    const fleet = await api?.getFleet();
    const gateway = fleet?.gateways.find(
      ({ namespace, name }) => `${namespace}/${name}` === value,
    );
    return gateway !== undefined && gatewayReach(gateway) === 'private';
  } catch {
    return false;
  }
}
