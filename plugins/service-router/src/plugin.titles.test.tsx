import { screen } from '@testing-library/react';
import {
  appLanguageApiRef,
  coreExtensionData,
  createFrontendModule,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { serviceRouterApiRef } from './api';
import { fleetReportsAt } from './fixtures';
import plugin from './index';
import { serviceRouterTranslations } from './translations';

const content = plugin.getExtension('entity-content:service-router/routing');
const { regions } = fleetReportsAt(Date.now());
const api = { getRegions: async () => regions };

describe('the titles of serviceRouterPlugin', () => {
  describe('in an app that starts in German', () => {
    const inGerman = (config: object[] = []) => ({
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                defaultLanguage: 'de',
                availableLanguages: ['en', 'de'],
              },
            },
          },
          ...config,
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    });
    const texts = createFrontendModule({
      pluginId: 'app',
      extensions: [
        TranslationBlueprint.make({
          params: { resource: serviceRouterTranslations },
        }),
      ],
    });
    const titles = async () =>
      (await screen.findAllByRole('tab', undefined, { timeout: 50_000 })).map(
        ({ textContent }) => textContent,
      );
    const show = (options: Parameters<typeof renderTestApp>[0]) =>
      renderTestApp({
        apis: [[serviceRouterApiRef, api]],
        initialRouteEntries: ['/service-router/zones'],
        ...options,
      });

    // A browser keeps the language that was shown before.
    beforeEach(() => localStorage.removeItem('language'));

    it('has its titles in German', async () => {
      show({ config: inGerman(), features: [plugin, texts] });
      expect(await titles()).toEqual([
        'Übersicht',
        'Routen',
        'Zonen',
        'Traffic Manager',
      ]);
    }, 60_000);

    it('has the titles that the app gives it', async () => {
      show({
        config: inGerman([
          { 'sub-page:service-router/zones': { config: { title: 'DNS' } } },
        ]),
        features: [plugin, texts],
      });
      // An app puts what its configuration names before the rest.
      expect(await titles()).toEqual([
        'DNS',
        'Übersicht',
        'Routen',
        'Traffic Manager',
      ]);
    }, 60_000);

    it('has English titles as long as its pages are English', async () => {
      show({ config: inGerman(), features: [plugin] });
      expect(await titles()).toEqual([
        'Overview',
        'Routes',
        'Zones',
        'Traffic Manager',
      ]);
    }, 60_000);
  });

  describe('before the texts of its language are loaded', () => {
    const beforeTexts = {
      apis: [
        [appLanguageApiRef, { getLanguage: () => ({ language: 'fr' }) }],
        [
          translationApiRef,
          { getTranslation: () => ({ ready: false as const }) },
        ],
      ],
    } as const;

    it('has the title of the tab of an entity in another language', () => {
      expect(
        createExtensionTester(content, beforeTexts).get(
          EntityContentBlueprint.dataRefs.title,
        ),
      ).toBe('Routage');
    });

    it('has the title of the page of an outage in another language', () => {
      const page = plugin.getExtension('page:service-router/failover');
      expect(
        createExtensionTester(page, beforeTexts).get(coreExtensionData.title),
      ).toBe('Basculement');
    });
  });
});
