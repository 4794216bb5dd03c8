import { YamlStream } from '../yaml';
import { withoutServiceRoute } from './withoutServiceRoute';

const component = (annotations: string) =>
  `kind: Component # ours\nmetadata:\n  name: shop\n${annotations}spec:\n  type: service\n`;
const untie = (text: string) =>
  withoutServiceRoute(YamlStream.parse('catalog-info.yaml', text), 'shop/api')
    .text;

describe('withoutServiceRoute', () => {
  it.each`
    case                             | before                                                                              | after
    ${'the other routes'}            | ${'  annotations:\n    router.io/service-route: shop/web,shop/api # two\n'}         | ${'  annotations:\n    router.io/service-route: shop/web # two\n'}
    ${'the way they are written'}    | ${'  annotations:\n    router.io/service-route: a/b, shop/api, c/d\n'}              | ${'  annotations:\n    router.io/service-route: a/b, c/d\n'}
    ${'the other annotations'}       | ${'  annotations:\n    router.io/service-route: shop/api\n    other: x # theirs\n'} | ${'  annotations:\n    other: x # theirs\n'}
    ${'no empty list of'}            | ${'  annotations:\n    router.io/service-route: shop/api\n'}                        | ${''}
    ${'a file without it untouched'} | ${'  annotations: {router.io/service-route: shop/apis}\n'}                          | ${'  annotations: {router.io/service-route: shop/apis}\n'}
  `('leaves $case', ({ before, after }) => {
    expect(untie(component(before))).toBe(component(after));
  });
});
