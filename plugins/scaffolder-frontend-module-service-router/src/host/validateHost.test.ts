import { ServiceRouterApi } from '@service-router/plugin-service-router-common';
import { fleetApi, unreachableApi } from '../fixtures';
import { fieldValidation, holderOf } from '../fixtures/validation';
import { validateHost } from './validateHost';

const orders = {
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
  namespace: 'ns-webshop',
  name: 'orders',
  gateway: 'ns-service-router/gateway-internal',
  mode: { mode: 'Active' },
};
const sample = {
  ...orders,
  serviceName: 'test-workload',
  application: 'workload-a',
  environment: 'base',
};

async function said(
  formData: {},
  api: Partial<ServiceRouterApi> | undefined = fleetApi(),
  parameters?: Record<string, string>,
) {
  const field = fieldValidation();
  await validateHost({ host: '' }, field, {
    apiHolder: holderOf(api),
    formData,
    schema: {},
    uiSchema: parameters ? { 'ui:options': { parameters } } : {},
  });
  return field.said;
}

describe('validateHost', () => {
  it('accepts a name that is sound and free', async () => {
    expect(await said(orders)).toEqual([]);
  });

  it('fills in what the field did not know yet, for the review', async () => {
    const value = { host: 'orders-ns-…-prod-webshop.…' };
    await validateHost(value, fieldValidation(), {
      apiHolder: holderOf(fleetApi()),
      formData: orders,
      schema: {},
      uiSchema: {},
    });
    expect(value.host).toBe('orders-ns-p-prod-webshop.test-aks.nl');
  });

  it('refuses a name that is taken, and says by whom', async () => {
    expect(await said(sample)).toEqual([
      expect.stringContaining(
        'is taken: ServiceRoute ns-workload-a/test-workload-route holds it',
      ),
    ]);
  });

  it.each`
    part                               | message
    ${{ serviceName: 'Orders' }}       | ${'serviceName "Orders" has the capital letter "O"'}
    ${{ serviceName: 'orders.v2' }}    | ${'serviceName "orders.v2" has a dot'}
    ${{ serviceName: 'o'.repeat(50) }} | ${'5 more than DNS allows (63)'}
    ${{ application: '' }}             | ${'application must be specified'}
  `(
    'refuses $part with the rule and the part, also without a backend',
    async ({ part, message }) => {
      const wanted = [expect.stringContaining(message)];
      expect(await said({ ...orders, ...part })).toEqual(wanted);
      expect(await said({ ...orders, ...part }, unreachableApi())).toEqual(
        wanted,
      );
      expect(await said({ ...orders, ...part }, {})).toEqual(wanted);
    },
  );

  it('does not hold up a form because the backend is down', async () => {
    expect(await said(orders, unreachableApi())).toEqual([]);
  });

  it('does not refuse because of a warning', async () => {
    const checkProposal: ServiceRouterApi['checkProposal'] =
      async proposal => ({
        ...(await fleetApi().checkProposal(proposal)),
        findings: [
          {
            severity: 'warning',
            field: 'mode',
            rule: 'secondPolicy',
            message: 'One DNSPolicy counts for the whole namespace',
          },
        ],
      });
    expect(await said(orders, { checkProposal })).toEqual([]);
  });

  it('reads the parameters that the template names', async () => {
    const { serviceName, ...others } = orders;
    expect(
      await said({ ...others, service: 'Orders' }, undefined, {
        serviceName: 'service',
      }),
    ).toEqual([expect.stringContaining('"Orders"')]);
  });
});
