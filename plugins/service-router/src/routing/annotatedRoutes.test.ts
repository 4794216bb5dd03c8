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

  it.each([undefined, {}, { 'router.io/service-route': '' }])(
    'is not so with %j',
    annotations => {
      expect(
        isServiceRouterAvailable(entity(annotations as Record<string, string>)),
      ).toBe(false);
    },
  );
});
