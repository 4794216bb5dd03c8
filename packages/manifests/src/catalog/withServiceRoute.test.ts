import { YamlStream } from '../yaml';
import { newCatalogFile, withServiceRoute } from './withServiceRoute';

const component = (name: string, annotations = '') =>
  `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name} # kept
${annotations}spec:
  type: service
`;
const tie = (text: string, componentName = 'workload-a') =>
  withServiceRoute(
    YamlStream.parse('catalog-info.yaml', text),
    'ns-workload-a/api',
    componentName,
  );

describe('withServiceRoute', () => {
  it('ties a component without annotations', () => {
    expect(tie(component('workload-a')).file.text).toBe(
      component(
        'workload-a',
        '  annotations:\n    router.io/service-route: ns-workload-a/api\n',
      ),
    );
  });

  it('comes after the routes that are there', () => {
    const present =
      '  annotations:\n    router.io/service-route: other/one, other/two\n';
    expect(tie(component('workload-a', present)).annotation).toBe(
      'other/one,other/two,ns-workload-a/api',
    );
  });

  it('changes nothing where the route is named already', () => {
    const present =
      '  annotations:\n    router.io/service-route: "other/one , ns-workload-a/api"\n';
    const text = component('workload-a', present);
    expect(tie(text)).toMatchObject({
      annotation: 'other/one , ns-workload-a/api',
      file: { text },
    });
  });

  it('chooses the component by its name', () => {
    const text = `${component('first')}---\n${component('workload-a')}`;
    const [first, second] = tie(text).file.values();
    expect(first).not.toHaveProperty('metadata.annotations');
    expect(second).toHaveProperty('metadata.annotations');
  });

  it('chooses the only component whatever its name', () => {
    const text = `${component('first')}---\nkind: API\nmetadata:\n  name: x\n`;
    expect(tie(text).file.values()[0]).toHaveProperty('metadata.annotations');
  });

  it('chooses the only entity whatever its kind', () => {
    const text = 'kind: Resource\nmetadata:\n  name: x\n';
    expect(tie(text).file.values()[0]).toHaveProperty('metadata.annotations');
  });

  it('passes over documents without anything in them', () => {
    const text = '---\n---\nkind: Resource\nmetadata:\n  name: x\n---\n# end\n';
    expect(tie(text).file.text).toBe(
      text.replace(
        'name: x\n',
        'name: x\n  annotations:\n    router.io/service-route: ns-workload-a/api\n',
      ),
    );
  });

  it('refuses to guess between several, and names them', () => {
    const text = `${component('first')}---\n${component('second')}`;
    expect(() => tie(text)).toThrow(
      'catalog-info.yaml has 2 entities and none of them is a Component called "workload-a", so it cannot be told ' +
        'which one the route belongs to. Set componentName to one of: first, second',
    );
  });
});

describe('newCatalogFile', () => {
  it.each(['', '---\n', '# ours', '# ours\n---\n', '---\n# ours\nnull\n'])(
    'keeps the comments of %j',
    text => {
      const { file } = newCatalogFile(
        'catalog-info.yaml',
        'shop/api',
        { name: 'shop', owner: 'guests' },
        text,
      );
      expect(file.text).toMatch(
        text.includes('#')
          ? /^# ours\napiVersion: backstage/
          : /^apiVersion: backstage/,
      );
      expect(file.values()).toMatchObject([{ metadata: { name: 'shop' } }]);
    },
  );
});
