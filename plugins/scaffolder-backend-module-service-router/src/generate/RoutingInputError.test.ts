import { RoutingInputError } from './RoutingInputError';

describe('RoutingInputError', () => {
  it('tells every fault and that nothing was written', () => {
    const error = new RoutingInputError('service-router:generate', [
      { field: 'a', rule: 'required', message: 'a must be specified' },
      { field: 'b', rule: 'required', message: 'b must be specified' },
    ]);
    expect(error.message).toBe(
      'service-router:generate wrote nothing: a must be specified; b must be specified',
    );
  });
});
