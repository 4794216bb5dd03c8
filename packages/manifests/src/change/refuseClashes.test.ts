import { shopWritten } from '../__testUtils__/shop';
import { RoutingRefusal } from '../routing';

const bound = { mode: 'RegionBound', sourceRegion: 'weu' } as const;
const faultsOf = (write: () => unknown) => {
  try {
    write();
  } catch (error) {
    expect(error).toBeInstanceOf(RoutingRefusal);
    return (error as RoutingRefusal).faults;
  }
  throw new Error('it was not refused');
};
const web = (
  layout: 'manifests' | 'kustomize' | 'helm',
  files: ReadonlyMap<string, string>,
  changed = {},
) =>
  shopWritten(
    { layout, folder: 'apps/web', changed: { name: 'web', ...changed } },
    files,
  );

describe.each(['manifests', 'kustomize', 'helm'] as const)(
  'a route beside others of its namespace (%s)',
  layout => {
    const api = shopWritten({ layout, folder: 'apps/api', changed: bound });

    it('is refused where the policy of another folder says something else', () => {
      expect(faultsOf(() => web(layout, api.files))).toEqual([
        {
          field: 'mode',
          rule: 'secondPolicy',
          message: expect.stringMatching(
            /^the namespace "shop" has a DNSPolicy already, dns-policy in apps\/api\/[a-z/.-]+, which says something else \(mode RegionBound, sourceRegion weu\), and one of them would not count; set mode and sourceRegion to what it says, set targetPath to apps\/api[a-z/]*, or change it first with service-router:update$/,
          ),
        },
      ]);
    });

    it('is told of the policy of another folder that says the same', () => {
      expect(web(layout, api.files, bound).policiesElsewhere).toEqual([
        expect.stringMatching(
          /^the namespace "shop" has a DNSPolicy in apps\/api\/\S+ as well, which says the same/,
        ),
      ]);
    });

    it('is written where the policy stood beside another before', () => {
      const both = web(layout, new Map(), { mode: 'Active' });
      const files = new Map([...api.files, ...both.files]);
      expect(web(layout, files).policiesElsewhere).toEqual([]);
    });

    it('is written where the other policy is of another namespace', () => {
      const { policiesElsewhere } = web(layout, api.files, {
        namespace: 'other',
      });
      expect(policiesElsewhere).toEqual([]);
    });
  },
);

describe('a route that a kustomization of another folder takes up', () => {
  const taking = (line: string) =>
    new Map([
      [
        'clusters/weu/kustomization.yaml',
        `${line}\nresources: [../../routing]\n`,
      ],
      ['routing/kustomization.yaml', 'resources: []\n'],
    ]);

  it.each`
    line                      | field          | told
    ${'namespace: prod-shop'} | ${'namespace'} | ${'clusters/weu/kustomization.yaml, line 1, makes ServiceRoute prod-shop/api of what is in routing'}
    ${'namePrefix: eu-'}      | ${'name'}      | ${'clusters/weu/kustomization.yaml, line 1, makes ServiceRoute shop/eu-api of what is in routing'}
  `('is refused where that one says $line', ({ line, field, told }) => {
    expect(faultsOf(() => shopWritten({}, taking(line)))).toEqual([
      { field, rule: 'layout', message: expect.stringContaining(told) },
    ]);
  });

  it('is written where that one gives it the namespace asked for', () => {
    expect(shopWritten({}, taking('namespace: shop')).paths).toContain(
      'routing/service-route.yaml',
    );
  });
});
