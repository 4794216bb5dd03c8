import {
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import plugin from '../index';

describe('search on the new frontend system', () => {
  it.each`
    type                  | isDrawn
    ${'service-route'}    | ${true}
    ${'software-catalog'} | ${false}
  `('draws results of the type $type: $isDrawn', ({ type, isDrawn }) => {
    const { predicate } = createExtensionTester(
      plugin.getExtension('search-result-list-item:service-router'),
    ).get(SearchResultListItemBlueprint.dataRefs.item);
    expect(
      predicate?.({ type, document: { title: '', text: '', location: '' } }),
    ).toBe(isDrawn);
  });

  it('lets people look for routes alone', () => {
    const { value, name } = createExtensionTester(
      plugin.getExtension('search-filter-result-type:service-router'),
    ).get(SearchFilterResultTypeBlueprint.dataRefs.resultType);
    expect([value, name]).toEqual(['service-route', 'Service routes']);
  });

  it('calls them in the language of the app', () => {
    const { name } = createExtensionTester(
      plugin.getExtension('search-filter-result-type:service-router'),
      {
        apis: [
          [appLanguageApiRef, { getLanguage: () => ({ language: 'de' }) }],
          [translationApiRef, { getTranslation: () => ({ ready: false }) }],
        ],
      },
    ).get(SearchFilterResultTypeBlueprint.dataRefs.resultType);
    expect(name).toBe('Service-Routen');
  });
});
