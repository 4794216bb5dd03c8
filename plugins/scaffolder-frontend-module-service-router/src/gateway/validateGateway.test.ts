import { fieldValidation } from '../fixtures/validation';
import { validateGateway } from './validateGateway';

async function said(value: unknown) {
  const field = fieldValidation();
  await validateGateway(value as string, field, {
    apiHolder: { get: () => undefined },
    formData: {},
    schema: {},
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

  it.each(['gateway-internal', 'a/b/c', 'A/b', '/b', 'a/'])(
    'refuses "%s", and says what it found',
    async value => {
      expect(await said(value)).toEqual([
        `must be namespace/name of a gateway; it is "${value}"`,
      ]);
    },
  );
});
