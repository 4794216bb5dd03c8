import { canary, shopWritten } from '../__testUtils__/shop';
import { RoutingRefusal } from '../routing';

describe('withRouting, before it writes,', () => {
  const refusalOf = (write: () => unknown): unknown => {
    try {
      write();
    } catch (error) {
      expect(error).toBeInstanceOf(RoutingRefusal);
      return (error as RoutingRefusal).faults;
    }
    throw new Error('it was not refused');
  };

  it('refuses what differs by region where the layout is the same in every region', () => {
    expect(refusalOf(() => shopWritten({ traffic: canary }))).toEqual([
      {
        field: 'layout',
        rule: 'layout',
        message:
          'weight differs by region (weu: 90, neu: 10), and the layout "manifests" is the same in every region; choose the layout "kustomize" or "helm"',
      },
    ]);
  });

  it('refuses one value for one of several regions where the layout is the same in every region', () => {
    const traffic = { ...canary, regions: { weu: { weight: '90' } } };
    expect(refusalOf(() => shopWritten({ traffic }))).toMatchObject([
      { rule: 'layout' },
    ]);
  });

  it('refuses a value for a region that is not one of the route', () => {
    const traffic = { ...canary, regions: { frc: { weight: '90' } } };
    expect(
      refusalOf(() => shopWritten({ layout: 'kustomize', traffic })),
    ).toMatchObject([
      {
        field: 'regions',
        message: expect.stringContaining(
          'the region "frc" of trafficManager is not one of the regions neu, weu',
        ),
      },
    ]);
  });

  it.each`
    layout         | folder                    | line                    | says
    ${'manifests'} | ${'routing'}              | ${'namespace: other'}   | ${'puts every object into the namespace "other", so that the route would not be in "shop"'}
    ${'kustomize'} | ${'routing/base'}         | ${'namePrefix: eu-'}    | ${'renames every object (namePrefix "eu-"), so that the route would not be called "api"'}
    ${'kustomize'} | ${'routing/overlays/weu'} | ${'nameSuffix: "-weu"'} | ${'renames every object (nameSuffix "-weu")'}
  `(
    'refuses a folder whose kustomization makes another object of the route: $line in $folder',
    ({ layout, folder, line, says }) => {
      const path = `${folder}/kustomization.yaml`;
      const files = new Map([[path, `${line}\nresources: [a.yaml]\n`]]);
      expect(refusalOf(() => shopWritten({ layout }, files))).toMatchObject([
        { message: expect.stringContaining(`${path} ${says}`) },
      ]);
    },
  );

  it.each(['ServiceRoute', 'DNSPolicy'])(
    'refuses to write a second %s where one gets its namespace from the kustomization',
    kind => {
      const files = new Map([
        [
          'routing/kustomization.yaml',
          'namespace: shop\nresources: [a.yaml]\n',
        ],
        [
          'routing/a.yaml',
          `apiVersion: routing.router.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: api\n`,
        ],
      ]);
      expect(refusalOf(() => shopWritten({}, files))).toMatchObject([
        {
          field: 'namespace',
          message: expect.stringContaining(
            `routing/a.yaml holds a ${kind} without a namespace`,
          ),
        },
      ]);
    },
  );

  it('writes beside a kustomization that puts everything into the namespace of the route', () => {
    const files = new Map([
      ['routing/kustomization.yaml', 'namespace: shop\nresources: []\n'],
    ]);
    expect(shopWritten({}, files).paths).toContain(
      'routing/service-route.yaml',
    );
  });

  it.each`
    standing       | wanted         | path
    ${'manifests'} | ${'kustomize'} | ${'routing/service-route.yaml'}
    ${'manifests'} | ${'helm'}      | ${'routing/service-route.yaml'}
    ${'kustomize'} | ${'manifests'} | ${'routing/base/kustomization.yaml'}
    ${'helm'}      | ${'kustomize'} | ${'routing/Chart.yaml'}
  `(
    'refuses the layout $wanted where $standing stands',
    ({ standing, wanted, path }) => {
      const { files } = shopWritten({ layout: standing });
      expect(
        refusalOf(() => shopWritten({ layout: wanted }, files)),
      ).toMatchObject([
        {
          field: 'layout',
          message: expect.stringContaining(
            `routing has the layout "${standing}" already (${path})`,
          ),
        },
      ]);
    },
  );

  it("refuses somebody else's chart", () => {
    const files = new Map([
      ['routing/Chart.yaml', 'name: other\n'],
      ['routing/values.yaml', 'a: 1\n'],
    ]);
    expect(
      refusalOf(() => shopWritten({ layout: 'helm' }, files)),
    ).toMatchObject([
      {
        field: 'targetPath',
        message: expect.stringContaining(
          'a Helm chart without templates/routing.yaml',
        ),
      },
    ]);
  });

  it('refuses a second namespace in a chart', () => {
    const { files } = shopWritten({ layout: 'helm' });
    expect(
      refusalOf(() =>
        shopWritten({ layout: 'helm', changed: { namespace: 'other' } }, files),
      ),
    ).toMatchObject([
      {
        field: 'namespace',
        message: expect.stringContaining('is for the namespace "shop"'),
      },
    ]);
  });
});
