import { manifestOf } from '../reading/Manifest';
import { asWritten } from './BuiltObject';
import { isTargeted } from './selectors';

const route = asWritten(
  manifestOf(
    {
      apiVersion: 'routing.router.io/v1alpha1',
      kind: 'ServiceRoute',
      metadata: { name: 'api', labels: { tier: 'web' } },
    },
    () => ({ path: 'route.yaml', line: 1 }),
  ),
);

describe('isTargeted', () => {
  it.each`
    target                                           | is
    ${{ kind: 'ServiceRoute' }}                      | ${true}
    ${{ kind: 'Service' }}                           | ${false}
    ${{ kind: 'Service.*' }}                         | ${true}
    ${{ name: 'a|b' }}                               | ${false}
    ${{ name: 'web|api' }}                           | ${true}
    ${{ namespace: 'default' }}                      | ${true}
    ${{ group: 'routing.router.io', version: 'v1' }} | ${false}
    ${{ labelSelector: 'tier=web' }}                 | ${true}
    ${{ labelSelector: 'tier in (a, web),!b' }}      | ${true}
    ${{ labelSelector: 'tier notin (web)' }}         | ${false}
    ${{ labelSelector: 'tier!=web' }}                | ${false}
    ${{ annotationSelector: 'tier' }}                | ${false}
  `('by $target is $is', ({ target, is }) => {
    expect(isTargeted(route, target)).toBe(is);
  });

  it('refuses what is no selector', () => {
    expect(() => isTargeted(route, { labelSelector: 'a b' })).toThrow(
      '"a b" is no selector',
    );
  });
});
