import catalogPlugin from '@backstage/plugin-catalog/alpha';

/** The catalog, as the page the app opens with. */
export const catalogWithStartPage = catalogPlugin.withOverrides({
  extensions: [
    catalogPlugin.getExtension('page:catalog').override({
      factory: (originalFactory, { config }) =>
        originalFactory({ params: { path: config.path ?? '/' } }),
    }),
  ],
});
