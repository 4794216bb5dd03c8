import { annotatedRoutes, isServiceRouterAvailable } from './annotatedRoutes';

describe('annotatedRoutes', () => {
  it.each`
    annotation                | routes
    ${undefined}              | ${[]}
    ${''}                     | ${[]}
    ${'a/b'}                  | ${['a/b']}
    ${' a/b , c/d '}          | ${['a/b', 'c/d']}
    ${'a/b,a/b'}              | ${['a/b']}
    ${'test-workload'}        | ${[]}
    ${'a/b/c, /b, a/, a b/c'} | ${[]}
    ${'a/b,,c/d,'}            | ${['a/b', 'c/d']}
  `('"$annotation" names $routes', ({ annotation, routes }) => {
    expect(annotatedRoutes(annotation)).toEqual(routes);
  });
});

describe('isServiceRouterAvailable', () => {
  const entity = (annotations?: Record<string, string>) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', annotations },
  });

  it('is so for an entity with the annotation', () => {
    expect(
      isServiceRouterAvailable(entity({ 'router.io/service-route': 'a/b' })),
    ).toBe(true);
  });

  it.each(['label-selector', 'host'])(
    'is so for an entity that finds its routes by %s',
    by => {
      expect(
        isServiceRouterAvailable(
          entity({ [`router.io/service-route-${by}`]: 'a.example.com' }),
        ),
      ).toBe(true);
    },
  );

  it.each([
    ['service-route', true],
    ['dashboard', false],
  ])('for a link of type %s: %s', (type, is) => {
    const { metadata, ...rest } = entity();
    const links = [{ url: 'https://a.example.com', type }];
    expect(
      isServiceRouterAvailable({ ...rest, metadata: { ...metadata, links } }),
    ).toBe(is);
  });

  it.each([undefined, {}, { 'router.io/service-route': '' }])(
    'is not so with %j',
    annotations => {
      expect(
        isServiceRouterAvailable(entity(annotations as Record<string, string>)),
      ).toBe(false);
    },
  );
});
