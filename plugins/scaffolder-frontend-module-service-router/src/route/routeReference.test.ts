import { routeOfText, routeText } from './routeReference';

describe('routeOfText', () => {
  it.each`
    text                   | route
    ${'ns-webshop/orders'} | ${{ namespace: 'ns-webshop', name: 'orders' }}
    ${'ns-webshop'}        | ${{ namespace: 'ns-webshop', name: '' }}
    ${'a/b/c'}             | ${{ namespace: 'a', name: 'b/c' }}
    ${''}                  | ${undefined}
  `('of "$text" is $route', ({ text, route }) => {
    expect(routeOfText(text)).toEqual(route);
  });
});

describe('routeText', () => {
  it.each(['ns-webshop/orders', 'ns-webshop', 'a/b/c'])(
    'gives back "%s" as it was typed',
    text => {
      expect(routeText(routeOfText(text)!)).toBe(text);
    },
  );
});
