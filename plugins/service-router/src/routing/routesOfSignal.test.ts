import { routesOfSignal } from './routesOfSignal';

describe('routesOfSignal', () => {
  it('gives the routes that changed', () => {
    expect(
      routesOfSignal({ type: 'routes-changed', routes: ['a/b', 'c/d'] }),
    ).toEqual(['a/b', 'c/d']);
  });

  it.each([null, {}, { type: 'other' }, { type: 'routes-changed' }, 'text'])(
    'does not know what %j tells of',
    message => {
      expect(routesOfSignal(message)).toBeUndefined();
    },
  );
});
