import { canary, shopWritten, tree } from '../__testUtils__/shop';
import { deployedObjects } from '../kustomize';
import { withoutRoute } from './withoutRoute';
import { withUpdate } from './withUpdate';

type Files = ReadonlyMap<string, string>;
const { files: chart } = shopWritten({ layout: 'helm', traffic: canary });
const route = { namespace: 'shop', name: 'api' };
const remove = (files: Files) =>
  withoutRoute(
    files,
    'routing',
    route,
    folder => ({ deliveryFolder: 'delivery', repositoryPath: folder }),
    true,
  );
const lead = (files: Files) =>
  withUpdate(files, 'routing', route, {
    gateway: { name: 'public' },
    regions: {},
  });
const TEMPLATE = 'routing/templates/routing.yaml';
const withTemplate = (change: (text: string) => string) =>
  new Map([...chart, [TEMPLATE, change(chart.get(TEMPLATE)!)]]);
const withAppended = (path: string, text: string) =>
  new Map([...chart, [path, `${chart.get(path) ?? ''}${text}`]]);

const changed = withTemplate(
  text => `${text}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n`,
);
const another = new Map([
  ['routing/Chart.yaml', 'apiVersion: v2\nname: shop\n'],
  [
    'routing/values.yaml',
    'namespace: {name: shop}\nroutes:\n  api:\n    path: /\n',
  ],
  ['routing/templates/service.yaml', 'routes: "{{ .Values.routes }}"\n'],
]);

describe('a chart that is not as it was written here', () => {
  it.each`
    what         | files
    ${'changed'} | ${changed}
    ${'another'} | ${another}
  `('is neither changed nor removed: $what', ({ files }) => {
    const told =
      'the values of the chart routing name shop/api, and routing/templates/routing.yaml is not the template that service-router:generate writes, so that nobody but Helm can tell what the chart makes; change it by hand';
    expect(() => remove(files)).toThrow(told);
    expect(() => lead(files)).toThrow(told);
  });

  it('gets no other route', () => {
    expect(() =>
      shopWritten({ layout: 'helm', changed: { name: 'web' } }, changed),
    ).toThrow(
      'routing/templates/routing.yaml is not the template that is written here, so that nobody but Helm can tell what routing makes; choose a folder of its own',
    );
  });

  it('is one of ours with the line ends of Windows', () => {
    const files = withTemplate(text => text.replace(/\n/g, '\r\n'));
    expect(lead(files).changes).toHaveLength(2);
    expect(deployedObjects(files).deployments).toHaveLength(2);
  });

  it.each`
    path                              | text                                 | because
    ${'routing/values.yaml'}          | ${'replicaCount: 3\n'}               | ${'it holds replicaCount in routing/values.yaml as well'}
    ${'routing/values-neu.yaml'}      | ${'image: {tag: a}\n'}               | ${'it holds image in routing/values-neu.yaml as well'}
    ${'routing/values-frc.yaml'}      | ${'routes: [\n'}                     | ${'it holds routing/values-frc.yaml, which is not valid YAML, as well'}
    ${'routing/Chart.yaml'}           | ${'dependencies: [{name: redis}]\n'} | ${'it holds dependencies in routing/Chart.yaml as well'}
    ${'routing/templates/_names.tpl'} | ${'{{ define "x" }}{{ end }}\n'}     | ${'it holds routing/templates/_names.tpl as well'}
  `('stays for what somebody added to $path', ({ path, text, because }) => {
    const before = withAppended(path, text);
    const { files, kept } = remove(before);
    expect([...files.keys()]).toEqual([...before.keys()]);
    expect(files.get(path)).toContain(text);
    expect(files.get('routing/values.yaml')).not.toContain('api:');
    expect(kept).toMatchObject([{ object: 'the chart routing', because }]);
  });

  it('goes when nothing was added', () => {
    expect(tree(remove(chart).files)).toBe('');
  });
});
