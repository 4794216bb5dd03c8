import { annotation, canary, shopWritten } from '../__testUtils__/shop';
import { deployedObjects } from '../kustomize';
import { checkManifests } from './checkManifests';

const checked = (wanted: Parameters<typeof shopWritten>[0]) =>
  checkManifests(deployedObjects(shopWritten(wanted).files));

describe('what a template writes', () => {
  it.each`
    layout         | traffic
    ${'manifests'} | ${undefined}
    ${'manifests'} | ${{ ...canary, regions: {} }}
    ${'kustomize'} | ${undefined}
    ${'kustomize'} | ${canary}
    ${'helm'}      | ${undefined}
    ${'helm'}      | ${canary}
  `('as $layout with $traffic is found right', ({ layout, traffic }) => {
    expect(checked({ layout, traffic })).toEqual({
      findings: [],
      unchecked: [],
    });
  });

  it('as a chart is said to be unchecked once its template is another', () => {
    const { files } = shopWritten({ layout: 'helm', traffic: canary });
    const path = 'routing/templates/routing.yaml';
    const other = new Map(files).set(path, `${files.get(path)}# ours\n`);
    const { findings, unchecked } = checkManifests(deployedObjects(other));
    expect([findings, unchecked.map(one => one.path)]).toEqual([
      [],
      ['routing/Chart.yaml'],
    ]);
  });

  it('is looked at where its overlays decide', () => {
    const { files } = shopWritten({ layout: 'kustomize', traffic: canary });
    const path = 'routing/overlays/neu/service-route-api.yaml';
    const wrong = new Map(files).set(
      path,
      files
        .get(path)!
        .replace(
          `${annotation('weight')}: "10"`,
          `${annotation('weight')}: "0"`,
        ),
    );
    expect(
      checkManifests(deployedObjects(wrong)).findings.map(
        finding => `${finding.rule} ${finding.path}`,
      ),
    ).toContain(`trafficManagerSetting ${path}`);
  });
});
