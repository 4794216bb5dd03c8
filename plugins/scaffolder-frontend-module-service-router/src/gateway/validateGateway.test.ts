import { fleetApi, unreachableApi } from '../fixtures';
import { fieldValidation } from '../fixtures/validation';
import { validateGateway } from './validateGateway';

async function said(
  value: unknown,
  { trafficManager, api }: { trafficManager?: boolean; api?: object } = {},
) {
  const field = fieldValidation();
  await validateGateway(value as string, field, {
    // The holder gives any API; the tests have a part of one.
    apiHolder: { get: () => api as any },
    formData: {},
    schema: {},
    uiSchema: { 'ui:options': { trafficManager } },
  });
  return field.said;
}

describe('validateGateway', () => {
  it('accepts namespace/name', async () => {
    expect(await said('ns-service-router/gateway-internal')).toEqual([]);
  });

  it.each([undefined, ''])('asks for one when there is %j', async value => {
    expect(await said(value)).toEqual(['must be namespace/name of a gateway']);
  });

  it.each`
    gateway                                 | trafficManager | backend             | message
    ${'ns-service-router/gateway-internal'} | ${false}       | ${fleetApi()}       | ${[]}
    ${'ns-service-router/gateway-public'}   | ${true}        | ${fleetApi()}       | ${[]}
    ${'ns-service-router/gateway-internal'} | ${true}        | ${unreachableApi()} | ${[]}
    ${'ns-service-router/gateway-internal'} | ${true}        | ${fleetApi()}       | ${['"ns-service-router/gateway-internal" is private, and Traffic Manager cannot probe a private address. Choose a public gateway, or leave Traffic Manager out']}
  `(
    'says of $gateway, Traffic Manager $trafficManager: $message',
    async ({ gateway, trafficManager, backend, message }) => {
      expect(await said(gateway, { trafficManager, api: backend })).toEqual(
        message,
      );
    },
  );

  it.each(['gateway-internal', 'a/b/c', 'A/b', '/b', 'a/'])(
    'refuses "%s", and says what it found',
    async value => {
      expect(await said(value)).toEqual([
        `must be namespace/name of a gateway; it is "${value}"`,
      ]);
    },
  );
});
