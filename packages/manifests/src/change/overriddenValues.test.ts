import { annotation, canary, shopWritten } from '../__testUtils__/shop';
import { LayoutName } from '../layout';
import { trafficFaults } from '../routing';
import { describeOverridden } from './overriddenValues';
import { RoutingUpdate } from './RoutingUpdate';
import { withUpdate } from './withUpdate';

const route = { namespace: 'shop', name: 'api' };
const standing = (layout: LayoutName) =>
  new Map(shopWritten({ layout, traffic: canary }).files);
const update = (
  files: ReadonlyMap<string, string>,
  wanted: Partial<RoutingUpdate>,
) => withUpdate(files, 'routing', route, { regions: {}, ...wanted });
const toldOf = (
  files: ReadonlyMap<string, string>,
  wanted: Partial<RoutingUpdate>,
) => update(files, wanted).overridden.map(describeOverridden);
const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was not refused');
};

/** Kustomize, with a patch of this operation in the overlays of regions. */
const patched = (operation: object, regions = ['weu']) =>
  regions.reduce((files, region) => {
    const path = `routing/overlays/${region}/kustomization.yaml`;
    const patch = `  - target: {kind: ServiceRoute}\n    patch: |\n      - ${JSON.stringify(
      operation,
    )}\n`;
    return files.set(
      path,
      files.get(path)!.replace('patches:\n', `patches:\n${patch}`),
    );
  }, standing('kustomize'));
/** The patch comes after that of the region's own file, and counts more. */
const patchedLast = (operation: object) => {
  const path = 'routing/overlays/weu/kustomization.yaml';
  const files = standing('kustomize');
  return files.set(
    path,
    `${files.get(
      path,
    )}  - target: {kind: ServiceRoute}\n    patch: |\n      - ${JSON.stringify(
      operation,
    )}\n`,
  );
};
const gateway = { op: 'replace', path: '/spec/gatewayName', value: 'old' };
const status = (value: string) => ({
  op: 'add',
  path: `/metadata/annotations/${annotation('endpoint-status').replace(
    '/',
    '~1',
  )}`,
  value,
});
const ownPolicy = (regions: string[]) =>
  regions.reduce((files, region) => {
    const path = `routing/values-${region}.yaml`;
    return files.set(
      path,
      `${files.get(path)}policy:\n  mode: RegionBound\n  sourceRegion: weu\n`,
    );
  }, standing('helm'));

describe('a change that something else overrides', () => {
  it('is told where the patch of an overlay decides the gateway', () => {
    expect(
      toldOf(patched(gateway), { gateway: { name: 'new', namespace: 'mesh' } }),
    ).toEqual([
      expect.stringMatching(
        /^gatewayName is "old" in weu \(routing\/overlays\/weu\) whatever was changed: routing\/overlays\/weu\/kustomization\.yaml, line \d+, decides it there$/,
      ),
    ]);
  });

  it('is refused where that is so in every region', () => {
    expect(
      refusalOf(() =>
        update(patched(gateway, ['weu', 'neu']), {
          gateway: { name: 'new', namespace: 'mesh' },
        }),
      ),
    ).toMatch(
      /^gatewayName would not become "new": it is "old" by routing\/overlays\/neu\/kustomization\.yaml, line \d+ and routing\/overlays\/weu\/kustomization\.yaml, line \d+, which counts more than what would be changed; change it there$/,
    );
  });

  it('is told where the values of a region have a policy of their own', () => {
    const told = toldOf(ownPolicy(['weu']), { mode: 'Active' });
    expect(told).toEqual([
      expect.stringContaining('mode is "RegionBound" in weu (routing)'),
      expect.stringContaining('sourceRegion is "weu" in weu (routing)'),
    ]);
  });

  it('is refused where the values of every region have one', () => {
    expect(
      refusalOf(() => update(ownPolicy(['neu', 'weu']), { mode: 'Active' })),
    ).toContain('mode would not become "Active": it is "RegionBound" by');
  });

  it('is refused where a patch decides the setting of the region asked for', () => {
    expect(
      refusalOf(() =>
        update(patchedLast(status('Disabled')), {
          regions: { weu: { 'endpoint-status': 'Enabled' } },
        }),
      ),
    ).toContain(
      'endpoint-status would not become "Enabled" in weu: it is "Disabled" by routing/overlays/weu/kustomization.yaml, line ',
    );
  });

  it('is refused where a weight is asked for in a region that a patch keeps off', () => {
    expect(
      refusalOf(() =>
        update(patchedLast(status('Disabled')), {
          regions: { weu: { weight: '5' } },
        }),
      ),
    ).toContain('endpoint-status would not become "Enabled" in weu');
  });

  it('is known to leave nobody where a patch took the other region out', () => {
    const { annotations, standingAnnotations } = update(
      patched(status('Disabled')),
      { regions: { neu: { 'endpoint-status': 'Disabled' } } },
    );
    expect(trafficFaults(standingAnnotations)).toEqual([]);
    expect(trafficFaults(annotations)).toMatchObject([{ rule: 'darkRegions' }]);
  });

  it.each(['manifests', 'kustomize', 'helm'] as const)(
    'is none where nothing overrides it (%s)',
    layout => {
      const traffic =
        layout === 'manifests' ? { ...canary, regions: {} } : canary;
      const { files } = shopWritten({ layout, traffic });
      expect(
        toldOf(files, {
          mode: 'RegionBound',
          sourceRegion: 'neu',
          gateway: { name: 'new' },
          regions: layout === 'manifests' ? {} : { weu: { weight: '5' } },
        }),
      ).toEqual([]);
    },
  );
});
